package org.infomat.kiosk.form;

import java.util.Optional;
import org.infomat.content.form.Answer;
import org.infomat.kiosk.screen.widget.DateParts;

/// A date that is not whole yet, or names no day. It is kept among the answers, so that nothing entered is lost while
/// the person reads help, changes the language, or goes back; a form's rules take it for no date.
///
/// @param calendar in which the parts were entered: without all of them they cannot be carried over to another
record HalfDate(String calendar, DateParts parts) {
    /// Nobody can type it, so that no part can hold it.
    private static final String BETWEEN = "\u001f";

    private static final String BEGINNING = "half" + BETWEEN;

    Answer answer() {
        return new Answer.Text(
                BEGINNING + String.join(BETWEEN, calendar, parts.day(), Integer.toString(parts.month()), parts.year()));
    }

    static Optional<HalfDate> of(Answer answer) {
        if (!(answer instanceof Answer.Text(String text)) || !text.startsWith(BEGINNING)) {
            return Optional.empty();
        }
        String[] written = text.substring(BEGINNING.length()).split(BETWEEN, -1);
        return Optional.of(
                new HalfDate(written[0], new DateParts(written[1], Integer.parseInt(written[2]), written[3])));
    }
}
