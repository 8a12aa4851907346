/// USB sticks that a technician plugs in: found where the system has mounted them, written so that a file is whole or
/// not
/// there.
@NullMarked
package org.infomat.kiosk.stick;

import org.jspecify.annotations.NullMarked;
