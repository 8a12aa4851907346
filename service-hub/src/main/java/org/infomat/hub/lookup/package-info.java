/// Look-up services: questions that an authority answers at once, such as tax debt.
@NullMarked
package org.infomat.hub.lookup;

import org.jspecify.annotations.NullMarked;
