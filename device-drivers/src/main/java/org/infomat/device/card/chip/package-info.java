/// Speaking with a card's chip, whatever the reader: commands, answers, and profiles that say what is read from which
/// card.
@NullMarked
package org.infomat.device.card.chip;

import org.jspecify.annotations.NullMarked;
