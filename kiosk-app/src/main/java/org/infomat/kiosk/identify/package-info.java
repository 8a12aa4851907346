/// Showing who one is, with a card or a typed number.
@NullMarked
package org.infomat.kiosk.identify;

import org.jspecify.annotations.NullMarked;
