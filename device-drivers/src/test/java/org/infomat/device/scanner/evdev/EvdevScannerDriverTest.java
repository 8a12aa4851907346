package org.infomat.device.scanner.evdev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.infomat.device.DriverSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvdevScannerDriverTest {
    private static final String KEYBOARD = "1 0 0 c02000000 10000fffffffffe";
    private static final String POWER_BUTTON = "10000000000000 0";

    @TempDir
    private Path system;

    @BeforeEach
    void threeInputDevices() throws IOException {
        device("event10", "Honeywell Scanner", "0c2e", "0b61", KEYBOARD);
        device("event3", "Honeywell Scanner Buttons", "0c2e", "0b61", POWER_BUTTON);
        device("event2", "A Keyboard", "046d", "c31c", KEYBOARD);
    }

    private void device(String event, String name, String vendor, String product, String keys) throws IOException {
        Path device = system.resolve("class/input").resolve(event).resolve("device");
        Files.createDirectories(device.resolve("id"));
        Files.createDirectories(device.resolve("capabilities"));
        Files.writeString(device.resolve("name"), name + "\n");
        Files.writeString(device.resolve("id/vendor"), vendor + "\n");
        Files.writeString(device.resolve("id/product"), product + "\n");
        Files.writeString(device.resolve("id/version"), "0100\n");
        Files.writeString(device.resolve("capabilities/key"), keys + "\n");
        Files.createDirectories(files());
        Files.createFile(files().resolve(event));
    }

    private Path files() {
        return system.resolve("dev");
    }

    @ParameterizedTest
    @CsvSource({"usb, 0C2E:0B61, event10", "name, Honeywell, event10", "name, A, event2", "name, .*, event2"})
    void the_first_keyboard_that_fits_is_chosen(String key, String value, String chosen) throws IOException {
        assertThat(chosen(key, value).map(InputDevice::file)).contains(files().resolve(chosen));
    }

    @Test
    void a_link_is_followed_to_the_device_that_it_names() throws IOException {
        Path byId = Files.createDirectories(system.resolve("by-id"));
        Files.createSymbolicLink(byId.resolve("usb-Honeywell_3310g-if01-event-kbd"), files().resolve("event3"));
        Files.createSymbolicLink(byId.resolve("usb-Honeywell_3310g-event-kbd"), files().resolve("event10"));
        assertThat(chosen("device", byId + "/usb-Honeywell*-event-kbd").map(InputDevice::usb))
                .contains("0c2e:0b61");
    }

    @ParameterizedTest
    @CsvSource({"usb, 0c2e:0000", "name, Buttons", "device, /nowhere/event*"})
    void what_does_not_fit_is_not_chosen(String key, String value) throws IOException {
        assertThat(chosen(key, value)).isEmpty();
    }

    private Optional<InputDevice> chosen(String key, String value) throws IOException {
        return Choice.from(new DriverSettings(Map.of(key, value))).among(new InputDevices(system, files()));
    }

    @ParameterizedTest
    @CsvSource({
        "usb, scanner, vendor and product",
        "name, (, no regular expression",
        "device, event5, 'a file such as'",
        "suffix, lf, 'cr, tab or none'",
        "aim, perhaps, yes or no",
        "port, /dev/ttyUSB0, Unknown [port]",
        "prefix, \\x02, one of 'device'"
    })
    void settings_that_cannot_be_are_refused_without_opening(String key, String value, String reason) {
        Map<String, String> settings = key.equals("suffix") || key.equals("aim") || key.equals("port")
                ? Map.of("name", "Honeywell", key, value)
                : Map.of(key, value);
        assertThatThrownBy(() -> new EvdevScannerDriver().check(new DriverSettings(settings)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
