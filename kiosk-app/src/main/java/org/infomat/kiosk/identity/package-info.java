/// Who this terminal is: the key by which others can tell that something comes from it.
@NullMarked
package org.infomat.kiosk.identity;

import org.jspecify.annotations.NullMarked;
