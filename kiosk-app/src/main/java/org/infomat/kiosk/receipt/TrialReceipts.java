package org.infomat.kiosk.receipt;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.Cost;
import org.infomat.content.catalogue.Service;
import org.infomat.content.text.Language;
import org.infomat.device.printer.Receipt;
import org.infomat.device.printer.Receipt.Alignment;
import org.infomat.device.printer.Receipt.Size;
import org.infomat.kiosk.screen.LocalWords;

/// What a technician has printed to see whether a printer writes all that receipts need.
public final class TrialReceipts {
    /// As long as a receipt's, with nothing of an application in it.
    private static final String LIKE_A_RECEIPT = "INFOMAT:0:TEST-TEST-TEST-TEST:000000";

    private static final String LONG = "https://example.org/trial?text=" + "0123456789ABCDEFGHIJ".repeat(8);
    private static final BigDecimal NUMBER = new BigDecimal("1234567.89");
    private static final BigDecimal PRICE = new BigDecimal("1250000");

    private final Bundle bundle;
    private final ZoneId zone;
    private final InstantSource clock;

    public TrialReceipts(Bundle bundle, ZoneId zone, InstantSource clock) {
        this.bundle = bundle;
        this.zone = zone;
        this.clock = clock;
    }

    /// Every letter of a language in all sizes, its digits, a date, a number, money and a word that is too long for a
    /// line.
    ///
    /// @param tag of a language that the bundle has
    public Receipt script(String tag) {
        Language language = bundle.language(tag)
                .orElseThrow(() -> new IllegalArgumentException("The bundle has no language '" + tag + "'"));
        LocalWords words = LocalWords.of(bundle, language);
        Instant now = clock.instant();
        return new Receipt(
                language.locale(),
                List.of(
                        text(words.phrase("trial.receipt.title").shown(), Size.LARGE, Alignment.CENTRE, true),
                        text(language.ownName(), Size.HUGE, Alignment.CENTRE, true),
                        new Receipt.Rule(),
                        Receipt.Text.normal(
                                words.phrase("trial.receipt.letters").shown()),
                        text(words.phrase("trial.receipt.letters").shown(), Size.SMALL, Alignment.START, false),
                        text(words.phrase("trial.receipt.letters").shown(), Size.NORMAL, Alignment.END, true),
                        new Receipt.Rule(),
                        pair(words, "trial.receipt.date", words.date(now, zone) + " " + words.time(now, zone)),
                        pair(words, "trial.receipt.number", words.number(NUMBER)),
                        pair(words, "trial.receipt.money", words.money(PRICE, currency())),
                        pair(words, "trial.receipt.code", "AB12-CD34-EF56"),
                        Receipt.Text.normal(
                                words.phrase("trial.receipt.long-word").shown()),
                        new Receipt.Rule()));
    }

    /// A QR code as receipts bear it, the largest one that could come, and a ruler across the paper.
    public Receipt measures() {
        return new Receipt(
                Locale.ENGLISH,
                List.of(
                        text("0 1 2 3 4 5 6 7 8 9", Size.LARGE, Alignment.CENTRE, true),
                        new Receipt.Ruler(),
                        new Receipt.Qr(LIKE_A_RECEIPT),
                        text(LIKE_A_RECEIPT, Size.SMALL, Alignment.CENTRE, false),
                        new Receipt.Qr(LONG),
                        text(LONG, Size.SMALL, Alignment.START, false),
                        new Receipt.Rule()));
    }

    /// The one in which this terminal's services name their price.
    private Currency currency() {
        return bundle.catalogue().services().values().stream()
                .map(Service::cost)
                .filter(Cost.Amount.class::isInstance)
                .map(cost -> ((Cost.Amount) cost).currency())
                .findFirst()
                .orElseGet(() -> Currency.getInstance("EUR"));
    }

    private static Receipt.Pair pair(LocalWords words, String name, String value) {
        return new Receipt.Pair(words.phrase(name).shown(), value);
    }

    private static Receipt.Text text(String text, Size size, Alignment alignment, boolean bold) {
        return new Receipt.Text(text, size, alignment, bold);
    }
}
