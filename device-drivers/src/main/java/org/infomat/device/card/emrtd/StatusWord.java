package org.infomat.device.card.emrtd;

import java.util.Optional;
import net.sf.scuba.smartcards.CardServiceException;
import org.jspecify.annotations.Nullable;

/// The status word with which the chip refused, out of JMRTD's nested exceptions. It is all that is told of them: their
/// messages hold keys and commands.
final class StatusWord {
    private StatusWord() {}

    static Optional<String> of(@Nullable Throwable thrown) {
        if (thrown == null) {
            return Optional.empty();
        }
        return thrown instanceof CardServiceException refusal && refusal.getSW() > 0
                ? Optional.of("%04X".formatted(refusal.getSW() & 0xFFFF))
                : of(thrown.getCause());
    }
}
