/// The devices at a remote shell: `./infomat devices`. No screen, no network.
@NullMarked
package org.infomat.kiosk.shell;

import org.jspecify.annotations.NullMarked;
