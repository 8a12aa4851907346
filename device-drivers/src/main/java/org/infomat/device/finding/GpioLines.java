package org.infomat.device.finding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.infomat.device.DriverSettings;
import org.infomat.device.port.Kernel;
import org.infomat.device.signal.SignalBoard;
import org.infomat.device.signal.pi4j.GpioChips;

/// GPIO chips. What is wired to their lines only the one who did it knows.
record GpioLines(Supplier<Kernel> kernel, Path devices) implements Bus {
    @Override
    public String name() {
        return devices.resolve("gpiochip*").toString();
    }

    @Override
    public List<Found> look() throws IOException {
        List<Found> found = new ArrayList<>();
        new GpioChips(kernel.get(), devices).labels().forEach((name, label) -> found.add(found(name, label)));
        return found;
    }

    private Found found(String name, String label) {
        Proposal proposal = new Proposal(
                SignalBoard.class,
                "gpio",
                new DriverSettings(Map.of("chip", label.isEmpty() ? name : label)),
                Confidence.POSSIBLE,
                Clue.KIND_OF_PORT);
        Path file = devices.resolve(name);
        return new Found(file.toString(), label, List.of(proposal), DeviceFolder.hindrance(file, true));
    }
}
