/// Finding a service: the first page and the lists of services.
@NullMarked
package org.infomat.kiosk.browse;

import org.jspecify.annotations.NullMarked;
