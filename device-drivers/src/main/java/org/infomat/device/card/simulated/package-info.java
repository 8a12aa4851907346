/// A card reader without hardware.
@NullMarked
package org.infomat.device.card.simulated;

import org.jspecify.annotations.NullMarked;
