/// A real kernel for tests, in a computer of its own.
@NullMarked
package org.infomat.device.guest;

import org.jspecify.annotations.NullMarked;
