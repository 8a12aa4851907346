/// The computer inside the terminal, and what its program writes down.
@NullMarked
package org.infomat.kiosk.machine;

import org.jspecify.annotations.NullMarked;
