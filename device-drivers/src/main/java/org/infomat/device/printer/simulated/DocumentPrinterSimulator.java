package org.infomat.device.printer.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.printer.Document;
import org.infomat.device.printer.DocumentOutcome;
import org.infomat.device.printer.DocumentOutcome.NotPrinted;
import org.infomat.device.printer.DocumentOutcome.Printed;
import org.infomat.device.printer.DocumentPrinter;
import org.infomat.device.simulated.Cable;
import org.infomat.device.simulated.Happenings;
import org.infomat.device.simulated.Lever;
import org.infomat.device.simulated.Simulator;

/// A printer of A4 sheets and what happens to it: paper, cover, toner, cable. It keeps what it has printed.
public final class DocumentPrinterSimulator implements Simulator {
    private static final Duration A_PAGE = Duration.ofMillis(50);
    private static final Duration A_PAGE_SLOWLY = Duration.ofSeconds(3);
    private static final DeviceDescription DESCRIPTION = new DeviceDescription(
            "Infomat",
            "simulated document printer",
            "",
            Set.of(
                    Capability.REPORTS_STATUS,
                    Capability.PAPER_OUT_SENSOR,
                    Capability.PAPER_LOW_SENSOR,
                    Capability.COVER_SENSOR));
    /// The worst first.
    private static final List<DeviceReason> OBSTACLES =
            List.of(DeviceReason.COVER_OPEN, DeviceReason.PAPER_JAM, DeviceReason.PAPER_OUT, DeviceReason.TONER_OUT);

    private static final List<DeviceReason> WARNINGS = List.of(DeviceReason.PAPER_LOW, DeviceReason.TONER_LOW);

    private final Happenings world = new Happenings();
    private final Cable cable = new Cable(world);
    private final Set<DeviceReason> troubles = EnumSet.noneOf(DeviceReason.class);
    private final List<Document> printed = new ArrayList<>();
    private boolean slow;

    DocumentPrinterSimulator() {}

    @Override
    public List<Lever> levers() {
        return List.of(
                lever("paper-out", DeviceReason.PAPER_OUT),
                lever("paper-low", DeviceReason.PAPER_LOW),
                lever("paper-jam", DeviceReason.PAPER_JAM),
                lever("cover-open", DeviceReason.COVER_OPEN),
                lever("toner-out", DeviceReason.TONER_OUT),
                lever("toner-low", DeviceReason.TONER_LOW),
                new Lever.Toggle("slow", () -> world.see(() -> slow), this::slow),
                cable.lever());
    }

    private Lever lever(String name, DeviceReason trouble) {
        return new Lever.Toggle(name, () -> world.see(() -> troubles.contains(trouble)), on -> set(trouble, on));
    }

    /// Brings a trouble about (paper out, cover open …) or ends it.
    public void set(DeviceReason trouble, boolean on) {
        world.happen(() -> {
            if (on) {
                troubles.add(trouble);
            } else {
                troubles.remove(trouble);
            }
        });
    }

    /// Three seconds a page.
    public void slow(boolean on) {
        world.happen(() -> slow = on);
    }

    public void unplug() {
        cable.unplug();
    }

    public void plugIn() {
        cable.plugIn();
    }

    /// The oldest first.
    public List<Document> printed() {
        return world.see(() -> List.copyOf(printed));
    }

    DocumentPrinter open(DeviceId id) throws DeviceException {
        return new Printer(cable.open(id));
    }

    private final class Printer implements DocumentPrinter {
        private final Cable.End end;

        Printer(Cable.End end) {
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
            return end.gone()
                    ? end.status()
                    : first(OBSTACLES, DeviceState.OFFLINE)
                            .or(() -> first(WARNINGS, DeviceState.ONLINE))
                            .orElse(DeviceStatus.ONLINE);
        }

        private Optional<DeviceStatus> first(List<DeviceReason> reasons, DeviceState state) {
            return world.see(() -> reasons.stream().filter(troubles::contains).findFirst())
                    .map(reason -> DeviceStatus.of(state, reason));
        }

        @Override
        public DocumentOutcome print(Document document) throws InterruptedException {
            for (int page = 0; page < document.pages(); page++) {
                Duration time = world.see(() -> slow ? A_PAGE_SLOWLY : A_PAGE);
                Optional<DocumentOutcome> obstacle = world.await(time, this::obstacle);
                if (obstacle.isPresent()) {
                    return obstacle.get();
                }
            }
            world.happen(() -> printed.add(document));
            return new Printed(document.pages());
        }

        private Optional<DocumentOutcome> obstacle() {
            DeviceStatus now = status();
            return now.works() ? Optional.empty() : Optional.of(new NotPrinted(now.reason(), now.detail()));
        }

        @Override
        public void close() {
            end.close();
        }
    }
}
