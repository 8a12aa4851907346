/// What a technician sees at the terminal.
@NullMarked
package org.infomat.kiosk.technician;

import org.jspecify.annotations.NullMarked;
