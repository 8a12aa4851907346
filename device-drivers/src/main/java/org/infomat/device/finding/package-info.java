/// What is plugged in, and which driver fits it.
@NullMarked
package org.infomat.device.finding;

import org.jspecify.annotations.NullMarked;
