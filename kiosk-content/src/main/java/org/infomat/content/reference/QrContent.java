package org.infomat.content.reference;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the QR code on a receipt says: `INFOMAT:1:REFERENCE:CODE`. All of it is in QR's compact alphanumeric set.
public record QrContent(Reference reference, LookUpCode code) {
    private static final Pattern FORM = Pattern.compile("INFOMAT:1:([0-9A-Z]{1,40}):([0-9]{1,20})");

    public String text() {
        return "INFOMAT:1:" + reference.value() + ":" + code.value();
    }

    /// Empty where the scanned code is not one of ours, or damaged.
    public static Optional<QrContent> parse(String scanned) {
        Matcher matcher = FORM.matcher(scanned.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Reference.parse(matcher.group(1))
                .value()
                .flatMap(reference ->
                        LookUpCode.parse(matcher.group(2)).value().map(code -> new QrContent(reference, code)));
    }

    @Override
    public String toString() {
        return "QrContent[…]";
    }
}
