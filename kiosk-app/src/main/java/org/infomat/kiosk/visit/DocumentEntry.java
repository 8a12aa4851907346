package org.infomat.kiosk.visit;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.infomat.device.card.AccessKey;

/// What a person has entered so far of what is printed on a document and opens its chip.
///
/// @param kinds the keys that the document takes
/// @param chosen which of them is being entered
/// @param refused how often the document did not open
/// @param wrong whether it did not open with what is entered now
public record DocumentEntry(
        Set<AccessKey.Kind> kinds,
        Optional<AccessKey.Kind> chosen,
        String cardAccessNumber,
        String number,
        PrintedDate birth,
        PrintedDate expiry,
        int refused,
        boolean wrong) {
    /// After so many wrong keys other ways are offered: the chip itself answers more slowly each time.
    public static final int TRIES = 3;

    /// What is asked on one page. Each has texts `document.NAME`.
    public enum Part {
        /// Which of the two keys.
        KIND,
        CARD_ACCESS_NUMBER,
        NUMBER,
        BIRTH,
        EXPIRY
    }

    /// What is wrong with a part. Each has a text `document.fault.NAME`.
    public enum Fault {
        NOT_SIX_DIGITS,
        NO_NUMBER,
        NO_DATE,
        /// The document does not open with it.
        WRONG_KEY
    }

    static final DocumentEntry NONE = new DocumentEntry(
            EnumSet.allOf(AccessKey.Kind.class),
            Optional.empty(),
            "",
            "",
            PrintedDate.NONE,
            PrintedDate.NONE,
            0,
            false);

    public DocumentEntry {
        kinds = Set.copyOf(kinds);
    }

    /// How often it may be tried again.
    public int triesLeft() {
        return Math.max(0, TRIES - refused);
    }

    /// What is asked first.
    Part first() {
        return kinds.size() == 1 ? first(kinds.iterator().next()) : Part.KIND;
    }

    static Part first(AccessKey.Kind kind) {
        return switch (kind) {
            case CARD_ACCESS_NUMBER -> Part.CARD_ACCESS_NUMBER;
            case DOCUMENT_DATA -> Part.NUMBER;
        };
    }

    /// What is asked after a part; empty when that was all.
    static Optional<Part> after(Part part) {
        return switch (part) {
            case NUMBER -> Optional.of(Part.BIRTH);
            case BIRTH -> Optional.of(Part.EXPIRY);
            case KIND, CARD_ACCESS_NUMBER, EXPIRY -> Optional.empty();
        };
    }

    Optional<Fault> fault(Part part) {
        return switch (part) {
            case KIND -> Optional.empty();
            case CARD_ACCESS_NUMBER ->
                cardAccessNumber.matches("\\d{6}") ? Optional.empty() : Optional.of(Fault.NOT_SIX_DIGITS);
            case NUMBER -> plain(number).matches("[A-Z0-9]{1,22}") ? Optional.empty() : Optional.of(Fault.NO_NUMBER);
            case BIRTH -> birth.date().isPresent() ? Optional.empty() : Optional.of(Fault.NO_DATE);
            case EXPIRY -> expiry.date().isPresent() ? Optional.empty() : Optional.of(Fault.NO_DATE);
        };
    }

    /// The key, once it is entered whole; empty while it is known to be wrong.
    Optional<AccessKey> key() {
        return wrong ? Optional.empty() : chosen.filter(kinds::contains).flatMap(this::key);
    }

    private Optional<AccessKey> key(AccessKey.Kind kind) {
        boolean whole = whole(first(kind));
        return whole
                ? Optional.of(
                        switch (kind) {
                            case CARD_ACCESS_NUMBER -> new AccessKey.CardAccessNumber(cardAccessNumber);
                            case DOCUMENT_DATA ->
                                new AccessKey.DocumentData(
                                        plain(number),
                                        birth.date().orElseThrow(),
                                        expiry.date().orElseThrow());
                        })
                : Optional.empty();
    }

    private boolean whole(Part part) {
        return fault(part).isEmpty() && after(part).map(this::whole).orElse(true);
    }

    /// Blanks and hyphens are printed on some documents and are in no chip.
    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    DocumentEntry asking(Set<AccessKey.Kind> taken) {
        Optional<AccessKey.Kind> only =
                taken.size() == 1 ? Optional.of(taken.iterator().next()) : chosen;
        return new DocumentEntry(
                taken, only.filter(taken::contains), cardAccessNumber, number, birth, expiry, refused, wrong);
    }

    DocumentEntry choosing(AccessKey.Kind kind) {
        return new DocumentEntry(kinds, Optional.of(kind), cardAccessNumber, number, birth, expiry, refused, false);
    }

    DocumentEntry with(Part part, String typed) {
        return new DocumentEntry(
                kinds,
                chosen,
                part == Part.CARD_ACCESS_NUMBER ? typed : cardAccessNumber,
                part == Part.NUMBER ? typed : number,
                birth,
                expiry,
                refused,
                false);
    }

    DocumentEntry with(Part part, PrintedDate entered) {
        return new DocumentEntry(
                kinds,
                chosen,
                cardAccessNumber,
                number,
                part == Part.BIRTH ? entered : birth,
                part == Part.EXPIRY ? entered : expiry,
                refused,
                false);
    }

    DocumentEntry refusedOnceMore() {
        return new DocumentEntry(kinds, chosen, cardAccessNumber, number, birth, expiry, refused + 1, true);
    }

    /// Without what was entered: this may reach a log.
    @Override
    public String toString() {
        return "DocumentEntry[" + kinds + ", refused " + refused + "]";
    }
}
