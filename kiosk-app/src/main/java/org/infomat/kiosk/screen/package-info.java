/// What every screen stands on: the frame with its zones, the page of a feature, the stage, and the picture taken of
/// it.
@NullMarked
package org.infomat.kiosk.screen;

import org.jspecify.annotations.NullMarked;
