/// The receipt of an application: on paper, and on the screen where paper fails.
@NullMarked
package org.infomat.kiosk.receipt;

import org.jspecify.annotations.NullMarked;
