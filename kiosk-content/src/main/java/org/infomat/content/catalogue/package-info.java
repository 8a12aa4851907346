/// What the authorities offer: services, by category and by life event.
@NullMarked
package org.infomat.content.catalogue;

import org.jspecify.annotations.NullMarked;
