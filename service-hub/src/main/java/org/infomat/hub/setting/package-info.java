/// Where the hub's configuration and data are, its secret, and the port that it says it has.
@NullMarked
package org.infomat.hub.setting;

import org.jspecify.annotations.NullMarked;
