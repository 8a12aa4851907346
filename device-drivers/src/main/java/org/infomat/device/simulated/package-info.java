/// What all simulated devices share: levers by which a person or a test plays the world around them.
@NullMarked
package org.infomat.device.simulated;

import org.jspecify.annotations.NullMarked;
