package org.infomat.kiosk.screen;

import javafx.scene.layout.Region;
import org.infomat.kiosk.screen.widget.ProgressLine;
import org.infomat.kiosk.screen.widget.WrapLabel;
import org.jspecify.annotations.Nullable;

/// A page in its zone: the title and the progress line stay, the content below them scrolls if it must.
final class PageView extends Region {

    private static final double GAP = 22;

    private final Page page;
    private final WrapLabel title;
    private final @Nullable ProgressLine progress;
    private double contentFrom;
    private boolean compact;

    PageView(Page page) {
        this.page = page;
        getStyleClass().add("page");
        title = new WrapLabel(page.title(), "page-title");
        progress = page.isBare() ? null : page.progress().orElse(null);
        if (!page.isBare()) {
            getChildren().add(title);
        }
        if (progress != null) {
            getChildren().add(progress);
        }
        getChildren().add(page.scroller());
    }

    Page page() {
        return page;
    }

    /// While something is typed on a wide screen, the question needs the room of the title.
    void compact(boolean wanted) {
        compact = wanted;
        requestLayout();
    }

    /// Where the content may begin at the earliest: the middle of the screen in the low-reach layout.
    void contentFrom(double y) {
        contentFrom = y;
        requestLayout();
    }

    private boolean isWide() {
        return getScene().getWidth() > getScene().getHeight();
    }

    /// The title above the progress line; on a wide screen beside it, since height is scarce there.
    private double layoutHeader(double x, double top, double width) {
        boolean wide = isWide();
        double lineWidth = wide ? Math.rint(width * 0.3) : width;
        double titleWidth = progress == null || !wide ? width : width - lineWidth - GAP;
        double titleHeight = title.prefHeight(titleWidth);
        title.resizeRelocate(x, top, titleWidth, titleHeight);
        if (progress == null) {
            return titleHeight + GAP;
        }
        double lineHeight = progress.prefHeight(lineWidth);
        progress.resizeRelocate(x + width - lineWidth, wide ? top : top + titleHeight + GAP / 2, lineWidth, lineHeight);
        return (wide ? Math.max(titleHeight, lineHeight) : titleHeight + GAP / 2 + lineHeight) + GAP;
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double width = getWidth() - x - snappedRightInset();
        double top = snappedTopInset();
        boolean headless = page.isBare() || (compact && isWide());
        title.setVisible(!headless);
        if (progress != null) {
            progress.setVisible(!headless);
        }
        double headerHeight = headless ? 0 : layoutHeader(x, top, width);
        double from = Math.max(top + headerHeight, contentFrom);
        if (!headless && from > top + headerHeight) {
            layoutHeader(x, from - headerHeight, width);
        }
        page.scroller().resizeRelocate(x, from, width, Math.max(0, getHeight() - snappedBottomInset() - from));
    }
}
