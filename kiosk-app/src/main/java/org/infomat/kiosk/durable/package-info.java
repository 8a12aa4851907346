/// Files that are whole after a power cut.
@NullMarked
package org.infomat.kiosk.durable;

import org.jspecify.annotations.NullMarked;
