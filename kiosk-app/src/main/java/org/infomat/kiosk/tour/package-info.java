/// The tour: visits made as people make them, on the real screens with simulated devices and a hub of its own, every
/// screen photographed.
@NullMarked
package org.infomat.kiosk.tour;

import org.jspecify.annotations.NullMarked;
