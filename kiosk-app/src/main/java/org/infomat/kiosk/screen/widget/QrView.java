package org.infomat.kiosk.screen.widget;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.List;
import java.util.Map;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/// A QR code of crisp squares: every module is a whole number of pixels, black on white in every theme, since
/// many readers refuse a light code on a dark ground.
public final class QrView extends StackPane implements Spoken {

    private static final int QUIET_ZONE = 4;

    private final Phrase said;

    /// @param side the largest side in pixels, quiet zone included
    public QrView(String content, double side, Phrase said) {
        this.said = said;
        getStyleClass().add("qr");
        ImageView view = new ImageView(image(modules(content), side));
        view.setSmooth(false);
        getChildren().add(view);
        setAccessibleText(said.spoken());
    }

    @Override
    public List<String> spoken() {
        return said.isEmpty() ? List.of() : List.of(said.spoken());
    }

    private static BitMatrix modules(String content) {
        try {
            return new QRCodeWriter()
                    .encode(
                            content,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalArgumentException(
                    "A text of " + content.length() + " characters does not fit a QR code. Shorten it", e);
        }
    }

    private static WritableImage image(BitMatrix modules, double side) {
        int scale = Math.max(1, (int) (side / modules.getWidth()));
        WritableImage image = new WritableImage(modules.getWidth() * scale, modules.getHeight() * scale);
        PixelWriter pixels = image.getPixelWriter();
        for (int y = 0; y < modules.getHeight() * scale; y++) {
            for (int x = 0; x < modules.getWidth() * scale; x++) {
                pixels.setColor(x, y, modules.get(x / scale, y / scale) ? Color.BLACK : Color.WHITE);
            }
        }
        return image;
    }
}
