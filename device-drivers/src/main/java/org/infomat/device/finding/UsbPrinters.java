package org.infomat.device.finding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Printers at USB, each a device file of the kernel's `usblp`.
record UsbPrinters(Path devices, Path system, KnownDevices known) implements Bus {
    private static final Pattern NAMES = Pattern.compile("lp\\d+");
    private static final String FOLDER = "usb";

    @Override
    public String name() {
        return devices.resolve(FOLDER).toString();
    }

    @Override
    public List<Found> look() throws IOException {
        List<Found> found = new ArrayList<>();
        for (Path file : new DeviceFolder(devices).files(FOLDER, NAMES)) {
            found.add(found(
                    file,
                    system.resolve("class/usbmisc").resolve(file.getFileName()).resolve("device")));
        }
        return found;
    }

    private Found found(Path file, Path kernelDevice) throws IOException {
        PrinterIdentity identity = PrinterIdentity.parse(SystemFile.word(kernelDevice, "ieee1284_id"));
        Optional<UsbDevice> usb = UsbDevice.of(kernelDevice);
        String label = identity.label().isEmpty() ? usb.map(UsbDevice::label).orElse("") : identity.label();
        return new Found(
                file.toString(), label, proposals(file, identity, usb, label), DeviceFolder.hindrance(file, true));
    }

    /// A printer of pages is none for receipts; it prints documents where ipp-usb makes it a printer of the network.
    private List<Proposal> proposals(Path file, PrinterIdentity identity, Optional<UsbDevice> usb, String label) {
        return switch (identity.language()) {
            case RECEIPTS -> List.of(receipts(file, settings(usb), Confidence.CERTAIN, Clue.OWN_WORD));
            case PAGES -> List.of();
            case UNKNOWN ->
                List.of(usb.flatMap(device -> known.guess(device.vendor() + ":" + device.product(), label))
                        .filter(guess -> guess.kind() == Kind.RECEIPT_PRINTER)
                        .map(guess -> receipts(file, guess.settings(), guess.confidence(), guess.clue()))
                        .orElseGet(() -> receipts(file, Map.of(), Confidence.POSSIBLE, Clue.KIND_OF_PORT)));
        };
    }

    private Map<String, String> settings(Optional<UsbDevice> usb) {
        return usb.flatMap(known::guess).map(Guess::settings).orElse(Map.of());
    }

    private static Proposal receipts(Path file, Map<String, String> settings, Confidence confidence, Clue clue) {
        return Ways.over("file:" + file, new Guess(Kind.RECEIPT_PRINTER, settings, confidence, clue));
    }
}
