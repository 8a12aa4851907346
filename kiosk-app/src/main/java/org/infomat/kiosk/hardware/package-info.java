/// The terminal's devices under supervision: opened, watched, opened again; what they say, as values for the visit.
@NullMarked
package org.infomat.kiosk.hardware;

import org.jspecify.annotations.NullMarked;
