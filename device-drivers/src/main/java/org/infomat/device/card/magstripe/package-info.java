/// Cards with a magnetic stripe, whose reader sends the tracks over a serial line (ISO/IEC 7811, 7813).
@NullMarked
package org.infomat.device.card.magstripe;

import org.jspecify.annotations.NullMarked;
