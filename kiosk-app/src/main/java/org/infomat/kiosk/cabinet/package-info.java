/// The terminal's cabinet: what it notices is remembered across restarts.
@NullMarked
package org.infomat.kiosk.cabinet;

import org.jspecify.annotations.NullMarked;
