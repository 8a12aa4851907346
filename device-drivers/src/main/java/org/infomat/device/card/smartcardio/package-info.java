/// Card readers through the JDK's own `javax.smartcardio`: the second way, for systems where the direct one
/// (`card.pcsc`) does not run, and a witness beside it.
///
/// The JDK keeps one connection to the card service for the whole program. While one reader speaks with a card, others
/// wait for it; and when pcscd restarts, the JDK never connects again unless it is opened up (see `JdkContext`).
/// Nobody ever waits inside it: readers are asked four times a second.
@NullMarked
package org.infomat.device.card.smartcardio;

import org.jspecify.annotations.NullMarked;
