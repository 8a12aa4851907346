package org.infomat.kiosk.panel;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.infomat.device.printer.simulated.PrintedReceipt;
import org.infomat.kiosk.screen.widget.Phrase;
import org.infomat.kiosk.screen.widget.Words;
import org.infomat.kiosk.screen.widget.WrapLabel;

/// What came out of a simulated printer: how many receipts nobody has taken, and the last of them.
final class PrintedPaper extends VBox {
    private static final double PICTURE_WIDTH = 380;

    private final Words words;
    private final Supplier<List<PrintedReceipt>> receipts;
    private final WrapLabel count;
    private final ImageView picture = new ImageView();
    private final ScrollPane window;
    private Optional<PrintedReceipt> shown = Optional.empty();

    PrintedPaper(Words words, Supplier<List<PrintedReceipt>> receipts) {
        this.words = words;
        this.receipts = receipts;
        count = new WrapLabel(Phrase.none(words.locale()), "secondary");
        StackPane paper = new StackPane(picture);
        paper.getStyleClass().add("paper");
        window = new ScrollPane(paper);
        window.setFitToWidth(true);
        window.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        window.getStyleClass().add("paper-window");
        picture.setFitWidth(PICTURE_WIDTH);
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        getStyleClass().add("printed");
        getChildren().addAll(count, window);
        draw();
        refresh();
    }

    void refresh() {
        List<PrintedReceipt> untaken = receipts.get();
        Phrase says = words.phrase("panel.receipts", Map.of("count", untaken.size()));
        if (!says.equals(count.phrase())) {
            count.setPhrase(says);
        }
        Optional<PrintedReceipt> last = untaken.isEmpty() ? Optional.empty() : Optional.of(untaken.getLast());
        if (!last.equals(shown)) {
            shown = last;
            draw();
        }
    }

    private void draw() {
        window.setVisible(shown.isPresent());
        window.setManaged(shown.isPresent());
        picture.setImage(shown.map(PrintedPaper::image).orElse(null));
        window.setVvalue(0);
    }

    private static Image image(PrintedReceipt receipt) {
        return new Image(new ByteArrayInputStream(receipt.png()));
    }
}
