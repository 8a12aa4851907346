/// Public registers that people may read, such as a council's resolutions.
@NullMarked
package org.infomat.hub.register;

import org.jspecify.annotations.NullMarked;
