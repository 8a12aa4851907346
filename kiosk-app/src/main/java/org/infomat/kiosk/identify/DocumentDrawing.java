package org.infomat.kiosk.identify;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.infomat.kiosk.screen.widget.Spoken;
import org.infomat.kiosk.visit.DocumentEntry.Part;

/// A document as a drawing, with a frame around the place where the person finds what they are asked for. The words
/// beside it say the same.
final class DocumentDrawing extends StackPane implements Spoken {
    /// A place on the document: left, top, width and height in hundredths of its width.
    private record Place(double left, double top, double width, double height) {}

    private static final double HEIGHT = 66;
    private static final Place PHOTO = new Place(5, 14, 26, 34);
    private static final Place TITLE = new Place(5, 5, 40, 4);
    private static final List<Place> LINES = List.of(
            new Place(36, 16, 30, 3), new Place(36, 24, 44, 3), new Place(36, 32, 26, 3), new Place(36, 40, 26, 3));
    private static final List<Place> ZONE = List.of(new Place(5, 54, 90, 2.5), new Place(5, 59, 90, 2.5));

    private final List<Region> parts = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    DocumentDrawing(Part part) {
        getStyleClass().add("document-drawing");
        // Documents of all countries are laid out from the left.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        add(TITLE, "document-line");
        add(PHOTO, "document-photo");
        LINES.forEach(line -> add(line, "document-line"));
        ZONE.forEach(line -> add(line, "document-line"));
        add(mark(part), "document-mark");
    }

    private static Place mark(Part part) {
        return switch (part) {
            case KIND -> new Place(2, 51, 96, 13);
            case CARD_ACCESS_NUMBER -> new Place(70, 42, 27, 8);
            case NUMBER -> new Place(68, 3, 29, 9);
            case BIRTH -> new Place(34, 29, 32, 9);
            case EXPIRY -> new Place(34, 37.5, 32, 9);
        };
    }

    private void add(Place place, String styleClass) {
        Region region = new Region();
        region.setManaged(false);
        region.getStyleClass().add(styleClass);
        parts.add(region);
        places.add(place);
        getChildren().add(region);
    }

    @Override
    protected void layoutChildren() {
        double hundredth = Math.min(getWidth() / 100, getHeight() / HEIGHT);
        double from = (getWidth() - 100 * hundredth) / 2;
        for (int i = 0; i < parts.size(); i++) {
            Place place = places.get(i);
            parts.get(i)
                    .resizeRelocate(
                            from + place.left() * hundredth,
                            place.top() * hundredth,
                            place.width() * hundredth,
                            place.height() * hundredth);
        }
    }

    @Override
    public List<String> spoken() {
        return List.of();
    }
}
