package org.infomat.device.printer.escpos;

import java.util.List;
import org.infomat.device.printer.Receipt.Alignment;
import org.infomat.device.printer.Receipt.Pair;
import org.infomat.device.printer.Receipt.Text;

/// Text in the printer's own letters: font A, 24 dots high, and font B for what is small.
final class NativeText {
    private static final int LETTER_DOTS = 24;
    private static final int SMALL_LETTER_DOTS = 17;
    private static final int SMALL_LETTER_WIDTH = 9;
    private static final int LINE_GAP = 8;
    private static final int GAP_BETWEEN_NAME_AND_VALUE = 2;

    private final PrinterProfile profile;

    NativeText(PrinterProfile profile) {
        this.profile = profile;
    }

    void add(Job job, Text text, CodePage page) {
        job.codePage(page);
        job.align(ReceiptEncoder.side(text.alignment()));
        switch (text.size()) {
            case SMALL -> {
                job.letters(true, 1, 1, text.bold(), SMALL_LETTER_DOTS + LINE_GAP);
                lines(job, page, wrapped(text, profile.dots() / SMALL_LETTER_WIDTH));
            }
            case NORMAL -> scaled(job, text, page, 1, 1, text.bold());
            case LARGE -> scaled(job, text, page, 2, 2, true);
            case HUGE -> {
                int wide = widest(text.text());
                scaled(job, text, page, wide, Math.max(3, wide), true);
                job.feed(LINE_GAP);
            }
        }
    }

    private static List<String> wrapped(Text text, int columns) {
        return text.alignment() == Alignment.CENTRE
                ? WordWrap.balanced(text.text(), columns)
                : WordWrap.lines(text.text(), columns);
    }

    /// As wide as keeps it on one line: four times the normal letters for `KX4T-9QPM-27` on 80 mm.
    private int widest(String text) {
        return Math.clamp(profile.columns() / Math.max(1, text.length()), 2, 4);
    }

    private void scaled(Job job, Text text, CodePage page, int wide, int high, boolean bold) {
        job.letters(false, wide, high, bold, LETTER_DOTS * high + LINE_GAP);
        lines(job, page, wrapped(text, profile.columns() / wide));
    }

    private static void lines(Job job, CodePage page, List<String> lines) {
        for (String line : lines) {
            job.text(page.encode(line));
            job.endLine();
        }
    }

    void add(Job job, Pair pair, CodePage page) {
        job.codePage(page);
        job.letters(false, 1, 1, false, LETTER_DOTS + LINE_GAP);
        int room = profile.columns() - pair.name().length() - pair.value().length();
        if (room >= GAP_BETWEEN_NAME_AND_VALUE
                && !pair.name().contains("\n")
                && !pair.value().contains("\n")) {
            job.align(0);
            job.text(page.encode(pair.name() + " ".repeat(room)));
            job.bold(true);
            lines(job, page, List.of(pair.value()));
        } else {
            job.align(0);
            lines(job, page, WordWrap.lines(pair.name(), profile.columns()));
            job.align(2);
            job.bold(true);
            lines(job, page, WordWrap.lines(pair.value(), profile.columns()));
        }
        job.bold(false);
    }
}
