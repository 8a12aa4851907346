/// Card readers behind the PC/SC card service (pcscd), called directly through its C library.
///
/// The JDK's own `javax.smartcardio` (`card.smartcardio`) is the second choice: by itself it never recovers from a
/// restart of pcscd, cannot be interrupted, and one waiting thread blocks every other reader.
@NullMarked
package org.infomat.device.card.pcsc;

import org.jspecify.annotations.NullMarked;
