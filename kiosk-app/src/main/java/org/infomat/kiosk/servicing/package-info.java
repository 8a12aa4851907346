/// A technician's work at the terminal as a pure state machine: what they look at, what they order, what became of it.
@NullMarked
package org.infomat.kiosk.servicing;

import org.jspecify.annotations.NullMarked;
