/// The small things of a cabinet: sensors, switches and buttons that are heard, lamps that are lit.
@NullMarked
package org.infomat.device.signal;

import org.jspecify.annotations.NullMarked;
