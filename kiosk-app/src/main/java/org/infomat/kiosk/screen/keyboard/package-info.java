/// The on-screen keyboards, their layouts as data, and the guard against keys that would leave the application.
@NullMarked
package org.infomat.kiosk.screen.keyboard;

import org.jspecify.annotations.NullMarked;
