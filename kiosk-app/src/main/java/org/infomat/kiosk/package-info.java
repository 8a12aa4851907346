/// The terminal: screens over a pure visit, wired to devices, backend and outbox.
@NullMarked
package org.infomat.kiosk;

import org.jspecify.annotations.NullMarked;
