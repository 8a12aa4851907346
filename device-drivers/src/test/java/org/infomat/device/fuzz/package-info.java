/// What every parser of device data is fuzzed with: see `FuzzTargetsTest`.
@NullMarked
package org.infomat.device.fuzz;

import org.jspecify.annotations.NullMarked;
