package org.infomat.kiosk.hardware.usage;

import java.util.Arrays;
import java.util.Optional;

/// What is counted of a device. The names are those of the statistics of UnifiedPOS where it has one, else in its
/// manner. Each has a text for the technician in every language, `device.statistic.NAME`.
public enum Statistic {
    /// Cards that gave what their profile asks for.
    GOOD_READS("GoodReadCount"),
    /// Cards that the reader's profile does not know, or put in the wrong way round.
    UNREADABLE_CARDS("UnreadableCardCount"),
    /// Cards that were taken away before reading had ended.
    FAILED_READS("FailedReadCount"),
    GOOD_SCANS("GoodScanCount"),
    RECEIPTS_PRINTED("ReceiptPrintedCount"),
    MILLIMETRES_PRINTED("ReceiptMillimetresPrintedCount"),
    PAPER_CUTS("PaperCutCount"),
    /// Receipts that did not come out, or of which nobody knows whether they did.
    FAILED_PRINTS("FailedReceiptCount"),
    DOCUMENTS_PRINTED("DocumentPrintedCount"),
    /// Sheets of A4.
    PAGES_PRINTED("PagePrintedCount"),
    /// Documents that did not come out, or not whole.
    FAILED_DOCUMENTS("FailedDocumentCount"),
    /// How often it was opened again after it had gone.
    REOPENINGS("ReopenCount"),
    SECONDS_ONLINE("SecondsOnlineCount");

    private final String word;

    Statistic(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    static Optional<Statistic> of(String word) {
        return Arrays.stream(values())
                .filter(statistic -> statistic.word.equals(word))
                .findFirst();
    }
}
