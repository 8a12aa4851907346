/// What is wiped when a visit ends.
@NullMarked
package org.infomat.kiosk.privacy;

import org.jspecify.annotations.NullMarked;
