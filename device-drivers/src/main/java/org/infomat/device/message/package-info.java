/// Lines on which a driver and its device, or the service before it, say whole messages to each other.
@NullMarked
package org.infomat.device.message;

import org.jspecify.annotations.NullMarked;
