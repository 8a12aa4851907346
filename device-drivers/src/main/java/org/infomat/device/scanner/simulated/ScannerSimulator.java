package org.infomat.device.scanner.simulated;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.scanner.Barcode;
import org.infomat.device.scanner.BarcodeScanner;
import org.infomat.device.scanner.Symbology;
import org.infomat.device.simulated.Cable;
import org.infomat.device.simulated.Happenings;
import org.infomat.device.simulated.Lever;
import org.infomat.device.simulated.Simulator;
import org.jspecify.annotations.Nullable;

/// A scanner's surroundings: the codes that somebody holds before it, and its cable.
public final class ScannerSimulator implements Simulator {
    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final DeviceDescription DESCRIPTION = new DeviceDescription(
            "Infomat",
            "simulated scanner",
            "",
            Set.of(Capability.REPORTS_STATUS, Capability.TRIGGER, Capability.SYMBOLOGY));

    private final Happenings world = new Happenings();
    private final Cable cable = new Cable(world);
    private @Nullable Barcode held;
    private int waiting;
    private boolean expected = true;
    private boolean slow;

    ScannerSimulator() {}

    @Override
    public List<Lever> levers() {
        return List.of(
                new Lever.Entry("scan", () -> "", this::pass),
                new Lever.Toggle("slow", () -> world.see(() -> slow), on -> world.happen(() -> slow = on)),
                cable.lever());
    }

    /// Passes a QR code before the window: it is read if somebody waits for one at this moment, and says whether.
    public boolean pass(String text) {
        return world.see(() -> {
            boolean read = waiting > 0 && expected && held == null;
            world.happen(() -> held = read ? code(text) : held);
            return read;
        });
    }

    /// Holds a QR code before the window until it has been read, as a patient person does.
    public void hold(String text) throws InterruptedException {
        world.await(() -> pass(text) ? Optional.of(true) : Optional.empty());
    }

    /// Blocks until somebody waits for a code, expected or not.
    public void awaitReader() throws InterruptedException {
        world.await(() -> waiting > 0 ? Optional.of(true) : Optional.empty());
    }

    public void unplug() {
        cable.unplug();
    }

    public void plugIn() {
        cable.plugIn();
    }

    BarcodeScanner open(DeviceId id) throws DeviceException {
        return new Scanner(cable.open(id));
    }

    private static Barcode code(String text) {
        return new Barcode(Symbology.QR_CODE, text);
    }

    private final class Scanner implements BarcodeScanner {
        private final Cable.End end;

        Scanner(Cable.End end) {
            this.end = end;
        }

        @Override
        public DeviceId id() {
            return end.id();
        }

        @Override
        public DeviceDescription description() {
            return DESCRIPTION;
        }

        @Override
        public DeviceStatus status() {
            return end.status();
        }

        @Override
        public Barcode scan() throws DeviceException, InterruptedException {
            world.happen(() -> waiting++);
            try {
                world.await(() -> held != null || end.gone() ? Optional.of(true) : Optional.empty());
                if (world.see(() -> slow)) {
                    world.await(SLOW, () -> end.gone() ? Optional.of(true) : Optional.empty());
                }
                end.refuseIfGone();
                return world.see(() -> Optional.ofNullable(held)).orElseThrow();
            } finally {
                world.happen(() -> {
                    waiting--;
                    held = null;
                });
            }
        }

        @Override
        public void expect(boolean somebody) {
            world.happen(() -> expected = somebody);
        }

        @Override
        public void close() {
            end.close();
        }
    }
}
