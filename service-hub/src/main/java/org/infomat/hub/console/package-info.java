/// The pages on which clerks examine and decide applications.
@NullMarked
package org.infomat.hub.console;

import org.jspecify.annotations.NullMarked;
