/// Whether a device is well, asked at three levels by the contract of its class: for a technician's screen, a command
/// line and a report alike.
@NullMarked
package org.infomat.device.health;

import org.jspecify.annotations.NullMarked;
