/// What technicians did, in a log that cannot be edited unnoticed.
@NullMarked
package org.infomat.kiosk.audit;

import org.jspecify.annotations.NullMarked;
