/// A bar code scanner without hardware.
@NullMarked
package org.infomat.device.scanner.simulated;

import org.jspecify.annotations.NullMarked;
