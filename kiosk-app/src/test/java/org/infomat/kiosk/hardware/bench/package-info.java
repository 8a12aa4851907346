/// `./infomat bench devices`: how quickly the devices' troubles are noticed and mended, and what the devices cost.
@NullMarked
package org.infomat.kiosk.hardware.bench;

import org.jspecify.annotations.NullMarked;
