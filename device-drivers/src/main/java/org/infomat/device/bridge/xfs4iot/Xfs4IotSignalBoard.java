package org.infomat.device.bridge.xfs4iot;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceStatus;
import org.infomat.device.message.MessageSource;
import org.infomat.device.signal.Cabinet;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;
import org.infomat.device.signal.Sensor;
import org.infomat.device.signal.SensorChange;
import org.infomat.device.signal.SensorChanges;
import org.infomat.device.signal.SignalBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// The sensors of an Auxiliaries service and the lamps of a Lights service, or one of them. It is as good as both:
/// where one has ended, both are opened again.
final class Xfs4IotSignalBoard implements SignalBoard {
    private static final Logger LOG = LoggerFactory.getLogger(Xfs4IotSignalBoard.class);
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final DeviceId id;
    private final MessageSource lines;
    private final SensorChanges changes = new SensorChanges();
    private final Auxiliaries sensors = new Auxiliaries();
    private volatile boolean known;
    private Optional<Service> auxiliaries = Optional.empty();
    private Optional<Service> lamps = Optional.empty();
    private Lights lights = new Lights(Message.object());

    private Xfs4IotSignalBoard(DeviceId id, MessageSource lines) {
        this.id = id;
        this.lines = lines;
    }

    static SignalBoard open(DeviceId id, MessageSource lines, Optional<URI> auxiliaries, Optional<URI> lights)
            throws DeviceException, InterruptedException {
        Xfs4IotSignalBoard board = new Xfs4IotSignalBoard(id, lines);
        boolean open = false;
        try {
            if (auxiliaries.isPresent()) {
                board.listen(auxiliaries.get());
            }
            if (lights.isPresent()) {
                Service service = Service.open(id, lines, lights.get(), "Lights", board.new Ears());
                board.lamps = Optional.of(service);
                board.lights = new Lights(service.capabilities("lights"));
            }
            open = true;
            return board;
        } finally {
            if (!open) {
                board.close();
            }
        }
    }

    private void listen(URI uri) throws DeviceException, InterruptedException {
        Service service = Service.open(id, lines, uri, "Auxiliaries", new Ears());
        auxiliaries = Optional.of(service);
        if (service.connection().knows("Auxiliaries.Register")) {
            try {
                service.call(
                        "Auxiliaries.Register", Auxiliaries.registration(service.capabilities("auxiliaries")), LIMIT);
            } catch (XfsException e) {
                throw e.of(id);
            }
        }
    }

    private final class Ears implements Hearing {
        @Override
        public void told(Message.Unsolicited event) {
            switch (event.name()) {
                case "Auxiliaries.AuxiliaryStatusEvent" -> changed(event.payload());
                case "Common.StatusChangedEvent" -> changed(event.payload().path("auxiliaries"));
                default -> {}
            }
        }

        @Override
        public void status(JsonNode answer) {
            changed(answer.path("auxiliaries"));
        }

        @Override
        public void ended(DeviceStatus status) {
            changes.end(status);
        }
    }

    /// The first that is told is how they are when the board is opened, which is no change.
    private void changed(JsonNode told) {
        if (!told.isObject()) {
            return;
        }
        Set<Sensor> active = sensors.active(told);
        for (Sensor sensor : Sensor.values()) {
            if (known) {
                changes.put(sensor, active.contains(sensor));
            } else {
                changes.begin(sensor, active.contains(sensor));
            }
        }
        known = true;
    }

    @Override
    public DeviceId id() {
        return id;
    }

    @Override
    public DeviceDescription description() {
        Set<Capability> all = EnumSet.of(Capability.REPORTS_STATUS);
        auxiliaries.ifPresent(service -> Auxiliaries.present(service.capabilities("auxiliaries"))
                .forEach(sensor -> all.add(sensor.capability())));
        Arrays.stream(Lamp.values())
                .filter(lights::has)
                .forEach(lamp -> all.add(lamp == Lamp.STATUS ? Capability.STATUS_LIGHT : Capability.GUIDE_LIGHTS));
        return auxiliaries
                .or(() -> lamps)
                .map(service -> service.description(all))
                .orElseGet(() -> new DeviceDescription("", "", "", all));
    }

    /// Asks both: whatever was missed is made good.
    @Override
    public DeviceStatus status() {
        if (changes.ending().isEmpty()) {
            for (Service service :
                    Stream.of(auxiliaries, lamps).flatMap(Optional::stream).toList()) {
                DeviceStatus status = service.status(json -> DeviceStatus.ONLINE);
                if (!status.works()) {
                    return status;
                }
            }
        }
        return changes.ending().orElseGet(() -> Cabinet.status(changes.active()));
    }

    @Override
    public Set<Sensor> active() {
        return changes.active();
    }

    @Override
    public SensorChange awaitChange() throws DeviceException, InterruptedException {
        Optional<SensorChange> change = changes.await();
        return change.orElseThrow(this::gone);
    }

    @Override
    public void light(Map<Lamp, Light> lit) throws DeviceException {
        if (changes.ending().isPresent()) {
            throw gone();
        }
        try {
            shine(lit);
        } catch (XfsException e) {
            throw e.of(id);
        }
    }

    private void shine(Map<Lamp, Light> lit) throws XfsException {
        try {
            if (lamps.isPresent()) {
                lamps.get().call("Lights.SetLight", lights.payload(lit), LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private DeviceException gone() {
        return new DeviceException(
                id,
                changes.ending().orElse(Words.CLOSED),
                "The service of the cabinet has gone",
                "Check that it runs, and the cable of its device");
    }

    @Override
    public void close() {
        if (changes.ending().isEmpty()) {
            try {
                shine(Map.of());
            } catch (XfsException e) {
                LOG.warn("{}: its lamps may still be lit: {}", id, e.getMessage());
            }
        }
        changes.end(Words.CLOSED);
        auxiliaries.ifPresent(Service::close);
        lamps.ifPresent(Service::close);
    }
}
