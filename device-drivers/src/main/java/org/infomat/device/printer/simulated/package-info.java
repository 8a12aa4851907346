/// A receipt printer without hardware: it reads the same bytes as a real one and draws what would be on the paper.
@NullMarked
package org.infomat.device.printer.simulated;

import org.jspecify.annotations.NullMarked;
