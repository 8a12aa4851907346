/// The parts of a page: each is drawn by role, laid out in either direction, and says what it shows.
@NullMarked
package org.infomat.kiosk.screen.widget;

import org.jspecify.annotations.NullMarked;
