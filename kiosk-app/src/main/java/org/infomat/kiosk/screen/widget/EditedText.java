package org.infomat.kiosk.screen.widget;

/// A text with the place in it where typing goes on.
record EditedText(String text, int caret) {

    static final int LONGEST = 4000;

    EditedText {
        if (caret < 0 || caret > text.length()) {
            throw new IllegalArgumentException("There is no place " + caret + " in " + text.length() + " characters");
        }
    }

    static EditedText endOf(String text) {
        return new EditedText(text, text.length());
    }

    EditedText typed(String more) {
        if (text.length() + more.length() > LONGEST) {
            return this;
        }
        return new EditedText(text.substring(0, caret) + more + text.substring(caret), caret + more.length());
    }

    EditedText withoutPrevious() {
        int from = previous();
        return new EditedText(text.substring(0, from) + text.substring(caret), from);
    }

    EditedText withoutNext() {
        return new EditedText(text.substring(0, caret) + text.substring(next()), caret);
    }

    EditedText back() {
        return at(previous());
    }

    EditedText on() {
        return at(next());
    }

    EditedText at(int place) {
        return new EditedText(text, place);
    }

    private int previous() {
        return caret == 0 ? 0 : text.offsetByCodePoints(caret, -1);
    }

    private int next() {
        return caret == text.length() ? caret : text.offsetByCodePoints(caret, 1);
    }
}
