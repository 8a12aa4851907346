/// The window beside a trial terminal, in which simulated devices are played with: a card inserted, the paper run out.
@NullMarked
package org.infomat.kiosk.panel;

import org.jspecify.annotations.NullMarked;
