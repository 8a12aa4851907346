/// Bytes to and from hardware: serial lines, TCP, files.
@NullMarked
package org.infomat.device.port;

import org.jspecify.annotations.NullMarked;
