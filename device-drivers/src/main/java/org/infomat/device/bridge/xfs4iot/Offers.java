package org.infomat.device.bridge.xfs4iot;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.infomat.device.Device;
import org.infomat.device.DriverSettings;
import org.infomat.device.OfferedDevice;
import org.infomat.device.card.CardReader;
import org.infomat.device.printer.ReceiptPrinter;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.signal.SignalBoard;
import tools.jackson.databind.JsonNode;

/// The devices that a service offers, one for each of its interfaces that a terminal has use for.
final class Offers {
    private final String place;
    private final String label;
    private final Set<String> interfaces;
    private final List<OfferedDevice> all = new ArrayList<>();

    private Offers(URI service, JsonNode capabilities) {
        place = service.toString();
        label = Service.model(capabilities);
        interfaces = StreamSupport.stream(capabilities.path("interfaces").spliterator(), false)
                .map(one -> one.path("name").stringValue(""))
                .collect(Collectors.toSet());
    }

    /// @param capabilities what it answers to `Common.Capabilities`
    static List<OfferedDevice> of(URI service, JsonNode capabilities) {
        Offers offers = new Offers(service, capabilities);
        String uri = ServiceAddress.URI_SETTING;
        offers.add(CardReader.class, Xfs4IotCardDriver.NAME, Map.of("CardReader", uri));
        offers.add(ReceiptPrinter.class, Xfs4IotPrinterDriver.NAME, Map.of("Printer", uri));
        offers.add(BarcodeScanner.class, Xfs4IotScannerDriver.NAME, Map.of("BarcodeReader", uri));
        offers.add(
                SignalBoard.class,
                Xfs4IotSignalDriver.NAME,
                Map.of("Auxiliaries", Xfs4IotSignalDriver.AUXILIARIES, "Lights", Xfs4IotSignalDriver.LIGHTS));
        return List.copyOf(offers.all);
    }

    /// @param settings for each interface the setting that names its service
    private void add(Class<? extends Device> deviceClass, String driver, Map<String, String> settings) {
        Map<String, String> present = new TreeMap<>();
        settings.forEach((name, setting) -> {
            if (interfaces.contains(name)) {
                present.put(setting, place);
            }
        });
        if (!present.isEmpty()) {
            all.add(new OfferedDevice(place, label, deviceClass, driver, new DriverSettings(present)));
        }
    }
}
