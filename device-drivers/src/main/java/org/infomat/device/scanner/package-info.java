/// Bar codes, and the scanners that read them.
@NullMarked
package org.infomat.device.scanner;

import org.jspecify.annotations.NullMarked;
