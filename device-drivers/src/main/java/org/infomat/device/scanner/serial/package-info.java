/// Bar code scanners behind a serial line: the bytes they send cut into codes, and the bytes that switch them on.
@NullMarked
package org.infomat.device.scanner.serial;

import org.jspecify.annotations.NullMarked;
