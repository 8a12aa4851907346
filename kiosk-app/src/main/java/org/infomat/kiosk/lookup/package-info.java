/// Looking up: where an application stands, what an authority knows, what a register holds.
@NullMarked
package org.infomat.kiosk.lookup;

import org.jspecify.annotations.NullMarked;
