/// Scanners that act as a keyboard, read from the kernel's input devices so that no keyboard layout comes between.
@NullMarked
package org.infomat.device.scanner.evdev;

import org.jspecify.annotations.NullMarked;
