/// What each device has done so far, counted across restarts.
@NullMarked
package org.infomat.kiosk.hardware.usage;

import org.jspecify.annotations.NullMarked;
