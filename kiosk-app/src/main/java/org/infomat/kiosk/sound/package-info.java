/// What a terminal lets people hear.
@NullMarked
package org.infomat.kiosk.sound;

import org.jspecify.annotations.NullMarked;
