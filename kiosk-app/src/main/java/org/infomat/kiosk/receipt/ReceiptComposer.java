package org.infomat.kiosk.receipt;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.infomat.content.Bundle;
import org.infomat.content.catalogue.Service;
import org.infomat.content.reference.QrContent;
import org.infomat.content.text.Language;
import org.infomat.device.printer.Receipt;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.visit.HandedIn;

/// Composes the receipt of an application in the language of its visit: who took it and when, the reference large and
/// as a
/// QR code, the look-up code, and what happens next.
public final class ReceiptComposer {
    private static final char HYPHEN_THAT_BREAKS_NO_LINE = '\u2011';

    private final Bundle bundle;
    private final ZoneId zone;

    /// @param zone the terminal's, in which the receipt says the time
    public ReceiptComposer(Bundle bundle, ZoneId zone) {
        this.bundle = bundle;
        this.zone = zone;
    }

    /// @param offline whether the application waits at the terminal for the network: the receipt says so
    public Receipt compose(Language language, HandedIn handedIn, boolean offline) {
        LocalWords words = LocalWords.of(bundle, language);
        List<Receipt.Block> blocks = new ArrayList<>();
        bundle.catalogue().service(handedIn.serviceId()).ifPresent(service -> head(blocks, service, words));
        blocks.add(new Receipt.Pair(
                shown(words, "receipt.time"), words.date(handedIn.at(), zone) + " " + words.time(handedIn.at(), zone)));
        numbers(blocks, handedIn, words);
        bundle.catalogue().service(handedIn.serviceId()).ifPresent(service -> next(blocks, service, handedIn, words));
        if (offline) {
            blocks.add(new Receipt.Space(2));
            blocks.add(Receipt.Text.normal(shown(words, "receipt.offline-note")));
        }
        blocks.add(new Receipt.Space(2));
        blocks.add(text(shown(words, "receipt.keep"), Receipt.Size.SMALL, Receipt.Alignment.START, false));
        return new Receipt(language.locale(), blocks);
    }

    private static void head(List<Receipt.Block> blocks, Service service, LocalWords words) {
        blocks.add(text(shown(words, "receipt.title"), Receipt.Size.NORMAL, Receipt.Alignment.CENTRE, false));
        blocks.add(
                text(service.authority().in(words.language()), Receipt.Size.NORMAL, Receipt.Alignment.CENTRE, false));
        blocks.add(text(service.title().in(words.language()), Receipt.Size.LARGE, Receipt.Alignment.CENTRE, true));
        blocks.add(new Receipt.Rule());
        blocks.add(text(shown(words, "receipt.received"), Receipt.Size.NORMAL, Receipt.Alignment.START, true));
    }

    private static void numbers(List<Receipt.Block> blocks, HandedIn handedIn, LocalWords words) {
        blocks.add(new Receipt.Rule());
        blocks.add(text(shown(words, "receipt.reference"), Receipt.Size.NORMAL, Receipt.Alignment.CENTRE, false));
        twoLines(handedIn.reference().grouped())
                .forEach(line -> blocks.add(text(line, Receipt.Size.HUGE, Receipt.Alignment.CENTRE, true)));
        blocks.add(text(shown(words, "receipt.code"), Receipt.Size.NORMAL, Receipt.Alignment.CENTRE, false));
        blocks.add(text(plain(handedIn.code().grouped()), Receipt.Size.LARGE, Receipt.Alignment.CENTRE, true));
        blocks.add(new Receipt.Qr(new QrContent(handedIn.reference(), handedIn.code()).text()));
        blocks.add(text(shown(words, "receipt.scan-here"), Receipt.Size.NORMAL, Receipt.Alignment.CENTRE, false));
        blocks.add(new Receipt.Rule());
    }

    private void next(List<Receipt.Block> blocks, Service service, HandedIn handedIn, LocalWords words) {
        if (!service.next().isEmpty()) {
            blocks.add(text(shown(words, "receipt.next"), Receipt.Size.NORMAL, Receipt.Alignment.START, true));
            blocks.add(Receipt.Text.normal(service.next().in(words.language())));
        }
        LocalDate day = handedIn.at().atZone(zone).toLocalDate();
        service.legalDeadline()
                .ifPresent(within -> blocks.add(Receipt.Text.normal(
                        words.phrase("receipt.deadline", Map.of("date", words.date(day.plus(within))))
                                .shown())));
    }

    /// Four groups are too wide for the paper in the largest letters: two lines of two.
    private static List<String> twoLines(String grouped) {
        String[] groups = plain(grouped).split("-", -1);
        int half = (groups.length + 1) / 2;
        List<String> all = List.of(groups);
        return List.of(
                String.join("-", all.subList(0, half)) + "-", String.join("-", all.subList(half, groups.length)));
    }

    /// Printers have the plain hyphen in every code page.
    private static String plain(String grouped) {
        return grouped.replace(HYPHEN_THAT_BREAKS_NO_LINE, '-');
    }

    private static String shown(LocalWords words, String key) {
        return words.phrase(key).shown();
    }

    private static Receipt.Text text(String text, Receipt.Size size, Receipt.Alignment alignment, boolean bold) {
        return new Receipt.Text(text, size, alignment, bold);
    }
}
