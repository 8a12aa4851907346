/// What the terminal tells the hub of itself: reports, and what happens to it. Kept until the hub has it.
@NullMarked
package org.infomat.kiosk.dispatch;

import org.jspecify.annotations.NullMarked;
