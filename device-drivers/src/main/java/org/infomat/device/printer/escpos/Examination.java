package org.infomat.device.printer.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// Finds out how a printer is, and ends an error whose cause somebody has removed: it stays until the printer is told
/// to go on.
final class Examination {
    static final Duration LIMIT = Duration.ofMillis(900);

    private final Conversation conversation;
    private final PrinterProfile profile;

    Examination(Conversation conversation, PrinterProfile profile) {
        this.conversation = conversation;
        this.profile = profile;
    }

    sealed interface Finding {}

    record Known(Condition condition) implements Finding {}

    record Silent() implements Finding {}

    record Babbling() implements Finding {}

    Finding examine() throws IOException, InterruptedException {
        int noise = conversation.noise();
        Optional<Condition> condition = ask();
        if (condition.isPresent() && condition.get().recoverable()) {
            conversation.recover(profile.clearsBuffer());
            condition = conversation.ask(LIMIT);
        }
        if (conversation.babblesSince(noise)) {
            return new Babbling();
        }
        return condition
                .<Finding>map(known -> new Known(profile.nearEnd() ? known : known.withoutNearEnd()))
                .orElseGet(Silent::new);
    }

    private Optional<Condition> ask() throws IOException, InterruptedException {
        return switch (profile.statusBack()) {
            case AUTOMATIC -> conversation.confirm(LIMIT);
            case ASKED, NONE -> conversation.ask(LIMIT);
        };
    }
}
