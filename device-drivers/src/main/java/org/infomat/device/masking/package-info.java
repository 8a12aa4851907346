/// Personal data replaced by others of the same kind and length, so that a recorded session holds nobody's.
@NullMarked
package org.infomat.device.masking;

import org.jspecify.annotations.NullMarked;
