/// The services that the hub knows from its bundle, and every form version that it ever knew.
@NullMarked
package org.infomat.hub.catalogue;

import org.jspecify.annotations.NullMarked;
