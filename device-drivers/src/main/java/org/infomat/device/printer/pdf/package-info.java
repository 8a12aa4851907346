/// Receipts as pages of A4 paper.
@NullMarked
package org.infomat.device.printer.pdf;

import org.jspecify.annotations.NullMarked;
