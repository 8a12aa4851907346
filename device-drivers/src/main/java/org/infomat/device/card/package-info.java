/// Cards, and the readers that read them.
@NullMarked
package org.infomat.device.card;

import org.jspecify.annotations.NullMarked;
