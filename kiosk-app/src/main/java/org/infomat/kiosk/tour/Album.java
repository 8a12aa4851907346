package org.infomat.kiosk.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.infomat.device.printer.simulated.PrintedReceipt;
import org.infomat.kiosk.screen.Photograph;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Where the tour keeps its pictures and receipts, each under the name of its visit.
final class Album {
    private final Path folder;

    Album(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// `LANG-VISIT-NN-SEEN.png`.
    ///
    /// @param seen what is on the picture, as `SeenName` calls it
    void keep(Photograph picture, TourRecord.VisitRecord visit, String seen, List<String> script) throws IOException {
        String name = String.format(Locale.ROOT, "%s-%02d-%s.png", visit.name(), visit.steps.size() + 1, seen);
        picture.write(folder.resolve(name));
        visit.steps.add(new TourRecord.StepRecord(seen, name, script));
    }

    /// `LANG-VISIT-receipt.png` and `.escpos`.
    void keep(PrintedReceipt receipt, TourRecord.VisitRecord visit, @Nullable String reference) throws IOException {
        String name = visit.name() + "-receipt" + (visit.receipts.isEmpty() ? "" : visit.receipts.size() + 1);
        Files.write(folder.resolve(name + ".png"), receipt.png());
        Files.write(folder.resolve(name + ".escpos"), receipt.bytes());
        visit.receipts.add(new TourRecord.ReceiptRecord(name + ".png", name + ".escpos", reference));
    }

    /// Writes `tour.json`.
    void write(List<TourRecord.VisitRecord> visits, TourRecord.Timings timings) throws IOException {
        List<TourRecord.Visit> entries =
                visits.stream().map(TourRecord.VisitRecord::entry).toList();
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        mapper.writeValue(folder.resolve("tour.json"), new TourRecord(entries, timings));
    }
}
