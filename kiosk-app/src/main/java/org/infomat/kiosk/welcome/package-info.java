/// What belongs to every visit: the invitation, languages, help, waiting, the warning before its end.
@NullMarked
package org.infomat.kiosk.welcome;

import org.jspecify.annotations.NullMarked;
