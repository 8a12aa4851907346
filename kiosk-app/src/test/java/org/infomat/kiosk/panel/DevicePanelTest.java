package org.infomat.kiosk.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.infomat.content.Bundle;
import org.infomat.content.text.Language;
import org.infomat.device.DeviceId;
import org.infomat.device.port.Port;
import org.infomat.device.printer.simulated.VirtualPrinter;
import org.infomat.device.simulated.Lever;
import org.infomat.device.simulated.Simulator;
import org.infomat.kiosk.StarterBundle;
import org.infomat.kiosk.screen.FxThread;
import org.infomat.kiosk.screen.LayoutCheck;
import org.infomat.kiosk.screen.LocalWords;
import org.infomat.kiosk.screen.Stages;
import org.infomat.kiosk.screen.widget.TouchTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevicePanelTest {
    private static final double HIGH_ENOUGH_FOR_ALL = 1600;
    private static final Duration LIMIT = Duration.ofSeconds(5);
    /// It ends with a question about the state, which is answered when all before it is done.
    private static final String ONE_RECEIPT = "\u001b@Reference 7KQ4\n\n\n\n\u001dV\u0000\u001dr\u0001";

    private final Bundle bundle = StarterBundle.get();
    private final VirtualPrinter printer = new VirtualPrinter("trial");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fa", "ru", "az", "bg"})
    void every_lever_can_be_touched_and_read_in_every_language(String language) throws Exception {
        print();
        FxThread.run(() -> {
            Scene scene = panel(language).scene(bundle.theme(), HIGH_ENOUGH_FOR_ALL);
            Stage stage = Stages.openWindow(scene, "trial");
            LayoutCheck.of(scene, DevicePanel.DESK).passes("device-panel-" + language);
            stage.hide();
        });
    }

    @Test
    void the_last_receipt_is_shown_until_it_is_taken() throws Exception {
        DevicePanel panel = FxThread.call(() -> panel("en"));
        assertThat(picture(panel)).isEmpty();
        print();
        FxThread.run(panel::refresh);
        assertThat(picture(panel)).isPresent();
        FxThread.run(() -> touch(panel, "Take the receipts"));
        assertThat(picture(panel)).isEmpty();
        assertThat(printer.receipts()).isEmpty();
    }

    @Test
    void a_lever_says_how_it_stands_also_when_the_device_moved_it_itself() {
        DevicePanel panel = FxThread.call(() -> panel("en"));
        FxThread.run(() -> touch(panel, "Cover open: off"));
        assertThat(find(panel, said("Cover open: on"))).isPresent();
        printer.coverOpen(false);
        FxThread.run(panel::refresh);
        assertThat(find(panel, said("Cover open: off"))).isPresent();
    }

    private DevicePanel panel(String tag) {
        Language language = bundle.language(tag).orElseThrow();
        Simulator scanner = () -> List.of(new Lever.Entry("scan", () -> "4820113377", text -> {}));
        Map<DeviceId, Simulator> simulators = new TreeMap<>(Comparator.comparing(DeviceId::value));
        simulators.put(new DeviceId("printer"), printer);
        simulators.put(new DeviceId("scanner"), scanner);
        return new DevicePanel(LocalWords.of(bundle, language), simulators);
    }

    private void print() throws IOException, InterruptedException {
        try (Port host = printer.plugIn()) {
            host.write(ONE_RECEIPT.getBytes(StandardCharsets.ISO_8859_1), LIMIT);
            assertThat(host.read(1, LIMIT)).hasSize(1);
        }
        assertThat(printer.receipts()).isNotEmpty();
    }

    private static Optional<Node> picture(DevicePanel panel) {
        return find(panel, node -> node instanceof ImageView view && view.getImage() != null);
    }

    private static void touch(DevicePanel panel, String said) {
        TouchTarget target = (TouchTarget) find(panel, said(said)).orElseThrow();
        target.fire();
    }

    private static Predicate<Node> said(String said) {
        return node -> node instanceof TouchTarget && said.equals(node.getAccessibleText());
    }

    private static Optional<Node> find(Node node, Predicate<Node> wanted) {
        if (wanted.test(node)) {
            return Optional.of(node);
        }
        if (node instanceof ScrollPane scroll) {
            return find(scroll.getContent(), wanted);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> find(child, wanted).stream())
                        .findFirst()
                : Optional.empty();
    }
}
