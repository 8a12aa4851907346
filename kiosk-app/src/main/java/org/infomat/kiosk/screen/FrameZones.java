package org.infomat.kiosk.screen;

import javafx.scene.layout.Region;
import org.infomat.kiosk.screen.theme.Millimetres;

/// Where the zones of the frame lie for a size of screen.
///
/// @param top height of the band with identity and, unless the reach is low, the tools
/// @param bottom height of the band of actions
record FrameZones(double width, double height, double top, double bottom, boolean portrait, boolean lowReach) {

    private static final double LEAST_TOP_MM = 22;
    private static final double LEAST_BOTTOM_MM = 28;
    private static final double TOOL_MM = 19;

    static FrameZones of(Region frame, Millimetres millimetres, boolean lowReach) {
        double width = frame.getWidth();
        double height = frame.getHeight();
        boolean portrait = height > width;
        double leastTop = millimetres.px(portrait ? LEAST_TOP_MM + TOOL_MM : LEAST_TOP_MM);
        return new FrameZones(
                width,
                height,
                Math.max(Math.rint(height * 0.09), lowReach ? millimetres.px(LEAST_TOP_MM) : leastTop),
                Math.max(Math.rint(height * 0.096), millimetres.px(LEAST_BOTTOM_MM)),
                portrait,
                lowReach);
    }

    void place(Region identity, Region tools, Region notices, PageStack pages, Region keyboard, Region actions) {
        double toolsHeight = tools.prefHeight(width);
        double noticesHeight = notices.getChildrenUnmodifiable().isEmpty() ? 0 : notices.prefHeight(width);
        double keyboardHeight = keyboard.isVisible() ? keyboard.prefHeight(width) : 0;
        double actionsTop = height - bottom;
        double keyboardTop = actionsTop - keyboardHeight;
        double pagesTop = top + noticesHeight;
        double pagesEnd = keyboardTop - (lowReach ? toolsHeight : 0);
        placeTop(identity, tools, toolsHeight, pagesEnd);
        notices.resizeRelocate(0, top, width, noticesHeight);
        pages.resizeRelocate(0, pagesTop, width, Math.max(0, pagesEnd - pagesTop));
        pages.arrange(lowReach ? Math.min(height / 2, pagesEnd) - pagesTop : 0, keyboard.isVisible());
        keyboard.resizeRelocate(0, keyboardTop, width, keyboardHeight);
        actions.resizeRelocate(0, actionsTop, width, bottom);
    }

    private void placeTop(Region identity, Region tools, double toolsHeight, double pagesEnd) {
        if (lowReach) {
            identity.resizeRelocate(0, 0, width, top);
            tools.resizeRelocate(0, pagesEnd, width, toolsHeight);
        } else if (portrait) {
            identity.resizeRelocate(0, 0, width, top - toolsHeight);
            tools.resizeRelocate(0, top - toolsHeight, width, toolsHeight);
        } else {
            double side = Math.min(tools.prefWidth(-1), width * 0.6);
            identity.resizeRelocate(0, 0, width - side, top);
            tools.resizeRelocate(width - side, 0, side, top);
        }
    }
}
