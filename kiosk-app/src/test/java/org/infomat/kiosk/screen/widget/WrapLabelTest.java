package org.infomat.kiosk.screen.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.infomat.content.theme.Theme;
import org.infomat.kiosk.screen.FxThread;
import org.infomat.kiosk.screen.theme.Appearance;
import org.infomat.kiosk.screen.theme.Millimetres;
import org.infomat.kiosk.screen.theme.Stylesheet;
import org.infomat.kiosk.screen.theme.Typeface;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrapLabelTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fa | با درخواست شما موافقت شده است. لطفاً رسید را نگه دارید؛ هر کس آن را داشته باشد می‌تواند وضعیت را ببیند.
                    fa | درخواست در تاریخ ۱۴۰۴/۰۸/۳۰ ساعت ۱۴:۰۵ با شمارهٔ ۷۳۰۰۴ ثبت شد و تا ۳۰ روز دیگر پاسخ داده می‌شود.
                    fa | شمارهٔ پیگیری (ABC-42) را همراه با card reader و QR code نزد Service Desk ببرید.
                    fa | سلام
                    ru | Ведомство должно принять решение до 30 ноября; документы можно забрать в любом окне приёма.
                    az | Müraciətiniz qəbul olundu. Qəbzi saxlayın: onunla müraciətin vəziyyətini öyrənə bilərsiniz.
                    bg | Заявлението ви е прието. Запазете разписката – с нея се вижда докъде е стигнало.
                    en | Keep this receipt. Anyone who has it can see the state of your application.
                    """)
    void at_any_width_every_word_is_drawn_once_inside_the_label(String language, String text) {
        FxThread.run(() -> {
            Locale locale = Locale.forLanguageTag(language);
            WrapLabel label = new WrapLabel(new Phrase(text, locale));
            StackPane root = new StackPane(label);
            root.getStyleClass().add("frame");
            root.setNodeOrientation(
                    language.equals("fa") ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
            Typeface.loadAll();
            Scene scene = new Scene(root, 1400, 1900);
            scene.getStylesheets()
                    .setAll(Stylesheet.of(Theme.standard(), Millimetres.USUAL, Appearance.USUAL)
                            .uri());
            root.applyCss();
            for (int width = 60; width <= 1400; width += 9) {
                label.setMaxWidth(width);
                root.requestLayout();
                root.layout();
                assertThat(String.join(" ", label.drawnLines()).replaceAll("\\s", ""))
                        .as("at " + width)
                        .isEqualTo(text.replaceAll("\\s", ""));
                label.getChildrenUnmodifiable().forEach(line -> assertInside(line, label));
            }
        });
    }

    private static void assertInside(Node line, WrapLabel label) {
        if (!line.isVisible()) {
            return;
        }
        Bounds bounds = line.getBoundsInParent();
        assertThat(bounds.getMaxX()).isLessThanOrEqualTo(label.getWidth() + 3);
        assertThat(bounds.getMaxY()).isLessThanOrEqualTo(label.getHeight() + 1);
        assertThat(bounds.getMinX()).isGreaterThanOrEqualTo(-3);
    }
}
