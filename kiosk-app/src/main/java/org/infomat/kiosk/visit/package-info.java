/// One person at the terminal, from first touch to wipe, as a pure state machine: no screen, no device, no network and
/// no clock of its own.
@NullMarked
package org.infomat.kiosk.visit;

import org.jspecify.annotations.NullMarked;
