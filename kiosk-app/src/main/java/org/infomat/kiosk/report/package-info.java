/// The signed report of a terminal: all that a technician sees of it, in one file.
@NullMarked
package org.infomat.kiosk.report;

import org.jspecify.annotations.NullMarked;
