package org.infomat.device.finding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Serial lines: of the board, of USB adapters, of USB devices that act as one, of Bluetooth. They are listed and not
/// tried: opening a line moves its modem wires, which resets some devices.
record SerialLines(Path devices, Path system, KnownDevices known) implements Bus {
    private static final Pattern NAMES = Pattern.compile("tty(USB|ACM|S|AMA|SC|O|mxc|HS|THS)\\d+|rfcomm\\d+");

    /// `PORT_UNKNOWN`: a place on the board where no chip answers.
    private static final String NO_CHIP = "0";

    @Override
    public String name() {
        return devices.resolve("serial").toString();
    }

    @Override
    public List<Found> look() throws IOException {
        DeviceFolder folder = new DeviceFolder(devices);
        Set<String> consoles = Set.of(
                SystemFile.word(system.resolve("class/tty/console"), "active").split(" "));
        List<Found> found = new ArrayList<>();
        for (Path file : folder.files("", NAMES)) {
            Path kernelDevice = system.resolve("class/tty").resolve(file.getFileName());
            boolean chip = !SystemFile.word(kernelDevice, "type").equals(NO_CHIP);
            if (chip && !consoles.contains(file.getFileName().toString())) {
                Path lasting = folder.lasting(file, "", "serial/by-id", "serial/by-path");
                found.add(found(lasting, UsbDevice.of(kernelDevice.resolve("device"))));
            }
        }
        return found;
    }

    private Found found(Path place, Optional<UsbDevice> usb) {
        List<Proposal> proposals = usb.flatMap(known::guess)
                .map(guess -> List.of(Ways.over(place.toString(), guess)))
                .orElseGet(() -> unknown(place.toString()));
        return new Found(
                place.toString(), usb.map(UsbDevice::label).orElse(""), proposals, DeviceFolder.hindrance(place, true));
    }

    /// An adapter says nothing of what hangs on its far end.
    private static List<Proposal> unknown(String port) {
        return Stream.of(
                        new Guess(
                                Kind.RECEIPT_PRINTER, Map.of("baud", "19200"), Confidence.POSSIBLE, Clue.KIND_OF_PORT),
                        new Guess(Kind.SCANNER, Map.of("baud", "9600"), Confidence.POSSIBLE, Clue.KIND_OF_PORT),
                        new Guess(Kind.STRIPE_READER, Map.of("baud", "9600"), Confidence.POSSIBLE, Clue.KIND_OF_PORT))
                .map(guess -> Ways.over(port, guess))
                .toList();
    }
}
