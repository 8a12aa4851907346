/// Signals over the lines of a GPIO chip: Pi4J, with a provider of our own for Linux's GPIO character device.
@NullMarked
package org.infomat.device.signal.pi4j;

import org.jspecify.annotations.NullMarked;
