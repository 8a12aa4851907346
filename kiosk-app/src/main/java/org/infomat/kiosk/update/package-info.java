/// Bundles on the terminal: read, made searchable, activated.
@NullMarked
package org.infomat.kiosk.update;

import org.jspecify.annotations.NullMarked;
