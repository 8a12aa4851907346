package org.infomat.kiosk.screen.widget;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.infomat.content.text.Digits;
import org.infomat.content.text.Markdown;

/// An information page: headings, paragraphs, lists and pictures.
public final class MarkdownView extends VBox implements Spoken {

    private final Markdown page;
    private final Locale locale;
    private final Function<String, Image> pictures;

    /// @param pictures the picture of a file in the bundle's `media/` folder
    public MarkdownView(Markdown page, Locale locale, Function<String, Image> pictures) {
        this.page = page;
        this.locale = locale;
        this.pictures = pictures;
        getStyleClass().add("text");
        page.blocks().forEach(block -> getChildren().add(drawn(block)));
    }

    @Override
    public List<String> spoken() {
        return page.spoken();
    }

    private Node drawn(Markdown.Block block) {
        return switch (block) {
            case Markdown.Heading heading -> new WrapLabel(phrase(heading.spans()), "heading");
            case Markdown.Paragraph paragraph -> paragraph(paragraph);
            case Markdown.Listing listing -> listing(listing);
            case Markdown.Picture picture -> picture(picture);
        };
    }

    /// A paragraph is one weight: what is strong throughout is bold, since a line of two weights would have to be
    /// broken twice, and a right-to-left line of two nodes could not be ordered.
    private Node paragraph(Markdown.Paragraph paragraph) {
        boolean strong = paragraph.spans().stream()
                .allMatch(span -> span.strong() || span.text().isBlank());
        return new WrapLabel(phrase(paragraph.spans()), strong ? "strong" : "paragraph");
    }

    private Node listing(Markdown.Listing listing) {
        VBox items = new VBox();
        items.getStyleClass().add("listing");
        int number = listing.firstNumber();
        for (List<Markdown.Block> item : listing.items()) {
            String mark = listing.numbered() ? Digits.in(locale, Integer.toString(number++)) + "." : "•";
            items.getChildren().add(item(mark, item));
        }
        return items;
    }

    private Node item(String mark, List<Markdown.Block> blocks) {
        WrapLabel sign = new WrapLabel(new Phrase(mark, locale), "list-mark");
        sign.setMinWidth(USE_PREF_SIZE);
        VBox body = new VBox();
        body.getStyleClass().add("list-body");
        blocks.forEach(block -> body.getChildren().add(drawn(block)));
        HBox.setHgrow(body, Priority.ALWAYS);
        HBox item = new HBox(sign, body);
        item.getStyleClass().add("list-item");
        return item;
    }

    private Node picture(Markdown.Picture picture) {
        ImageView view = new ImageView(pictures.apply(picture.file()));
        view.setPreserveRatio(true);
        view.setAccessibleText(picture.alternative());
        return new PictureBox(view);
    }

    private Phrase phrase(List<Markdown.Span> spans) {
        return new Phrase(Markdown.text(spans), locale);
    }
}
