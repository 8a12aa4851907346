/// Receipts, and the printers that print them.
@NullMarked
package org.infomat.device.printer;

import org.jspecify.annotations.NullMarked;
