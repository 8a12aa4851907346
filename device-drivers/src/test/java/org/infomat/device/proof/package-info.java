/// Which test proves which technology against whose device or program: the source of `docs/devices.md`.
@NullMarked
package org.infomat.device.proof;

import org.jspecify.annotations.NullMarked;
