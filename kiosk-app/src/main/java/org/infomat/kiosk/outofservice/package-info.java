/// The screen of a terminal that cannot serve anybody.
@NullMarked
package org.infomat.kiosk.outofservice;

import org.jspecify.annotations.NullMarked;
