/// Receipt printers that speak ESC/POS, over any port.
@NullMarked
package org.infomat.device.printer.escpos;

import org.jspecify.annotations.NullMarked;
