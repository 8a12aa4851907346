/// A cabinet without hardware.
@NullMarked
package org.infomat.device.signal.simulated;

import org.jspecify.annotations.NullMarked;
