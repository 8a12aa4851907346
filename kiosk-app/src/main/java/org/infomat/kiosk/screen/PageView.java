package org.infomat.kiosk.screen;

import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.infomat.kiosk.screen.widget.WrapLabel;

/// A page in its zone: the title and the progress line stay, the content below them scrolls if it must.
final class PageView extends Region {

    private final Page page;
    private final VBox header = new VBox();
    private double contentFrom;

    PageView(Page page) {
        this.page = page;
        getStyleClass().add("page");
        header.getStyleClass().add("page-header");
        if (!page.isBare()) {
            header.getChildren().add(new WrapLabel(page.title(), "page-title"));
            page.progress().ifPresent(header.getChildren()::add);
            getChildren().add(header);
        }
        getChildren().add(page.scroller());
    }

    Page page() {
        return page;
    }

    /// Where the content may begin at the earliest: the middle of the screen in the low-reach layout.
    void contentFrom(double y) {
        contentFrom = y;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double width = getWidth() - x - snappedRightInset();
        double top = snappedTopInset();
        double headerHeight = page.isBare() ? 0 : header.prefHeight(width);
        header.resizeRelocate(x, top, width, headerHeight);
        double from = Math.max(top + headerHeight, contentFrom);
        page.scroller().resizeRelocate(x, from, width, Math.max(0, getHeight() - snappedBottomInset() - from));
    }
}
