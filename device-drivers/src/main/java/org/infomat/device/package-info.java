/// The hardware of a terminal: what a device is, what it says of itself, and the drivers that open one by name.
@NullMarked
package org.infomat.device;

import org.jspecify.annotations.NullMarked;
