package org.infomat.device.bridge.xfs4iot;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.infomat.device.Capability;
import org.infomat.device.DeviceDescription;
import org.infomat.device.DeviceException;
import org.infomat.device.DeviceId;
import org.infomat.device.DeviceReason;
import org.infomat.device.DeviceState;
import org.infomat.device.DeviceStatus;
import org.infomat.device.message.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One device's service from its opening to its closing. Once it has ended, because the line is lost, the service
/// silent or the device gone, it stays so; whoever watches the device opens another.
final class Service implements AutoCloseable {
    private static final Duration QUESTION_LIMIT = Duration.ofMillis(900);
    private static final Duration OPENING_LIMIT = Duration.ofSeconds(2);

    private final DeviceId id;
    private final Connection connection;
    private final JsonNode capabilities;

    private Service(DeviceId id, Connection connection, JsonNode capabilities) {
        this.id = id;
        this.connection = connection;
        this.capabilities = capabilities;
    }

    interface Condition {
        /// What the status of the whole service means beyond that of its device.
        DeviceStatus of(JsonNode status);
    }

    /// @param required the interface that the service must have: `CardReader`
    static Service open(DeviceId id, MessageSource lines, URI uri, String required, Hearing hearing)
            throws DeviceException, InterruptedException {
        try {
            return introduced(id, Connection.open(lines, uri, hearing), uri, required);
        } catch (XfsException e) {
            throw new DeviceException(
                    id,
                    e.status(),
                    "The XFS4IoT service at " + uri + " cannot be used",
                    "Check that it runs, its device and 'uri' in devices.yaml",
                    e);
        }
    }

    private static Service introduced(DeviceId id, Connection connection, URI uri, String required)
            throws DeviceException, XfsException, InterruptedException {
        boolean open = false;
        try {
            JsonNode capabilities = connection
                    .call("Common.Capabilities", Message.object(), OPENING_LIMIT)
                    .payload();
            refuseOthers(id, capabilities, uri, required);
            connection.speak(Commands.versions(capabilities));
            Service service = new Service(id, connection, capabilities);
            DeviceStatus status = service.ask(json -> DeviceStatus.ONLINE);
            if (Words.gone(status)) {
                throw new XfsException(status);
            }
            open = true;
            return service;
        } finally {
            if (!open) {
                connection.close();
            }
        }
    }

    private static void refuseOthers(DeviceId id, JsonNode capabilities, URI uri, String required)
            throws DeviceException {
        for (JsonNode one : capabilities.path("interfaces")) {
            if (one.path("name").stringValue("").equals(required)) {
                return;
            }
        }
        throw new DeviceException(
                id,
                DeviceStatus.of(DeviceState.NO_DEVICE, DeviceReason.PORT_MISSING),
                "The XFS4IoT service at " + uri + " is no " + required,
                "Check 'uri' in devices.yaml");
    }

    DeviceId id() {
        return id;
    }

    /// What it says that one of its interfaces can do: `cardReader`.
    JsonNode capabilities(String section) {
        return capabilities.path(section);
    }

    /// XFS4IoT knows no maker, only models.
    DeviceDescription description(Set<Capability> can) {
        JsonNode firmware = capabilities
                .path("common")
                .path("deviceInformation")
                .path(0)
                .path("firmware")
                .path(0);
        return new DeviceDescription(
                "", model(capabilities), firmware.path("firmwareVersion").stringValue(""), can);
    }

    /// @param capabilities what a service answers to `Common.Capabilities`
    static String model(JsonNode capabilities) {
        return capabilities
                .path("common")
                .path("deviceInformation")
                .path(0)
                .path("modelName")
                .stringValue("");
    }

    /// As the service itself says now, within a second; one that does not answer has fallen silent.
    DeviceStatus status(Condition condition) {
        try {
            return connection.ending().isPresent() ? connection.ending().get() : ask(condition);
        } catch (XfsException e) {
            return e.status();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Words.BUSY;
        }
    }

    private DeviceStatus ask(Condition condition) throws XfsException, InterruptedException {
        JsonNode answer = question();
        DeviceStatus device = Words.device(answer.path("common").path("device").stringValue(""));
        if (Words.gone(device)) {
            connection.end(device); // told only when it was asked
        }
        return device.works() && device.reason() == DeviceReason.NONE ? condition.of(answer) : device;
    }

    private JsonNode question() throws XfsException, InterruptedException {
        try {
            return connection
                    .call("Common.Status", Message.object(), QUESTION_LIMIT)
                    .payload();
        } catch (XfsException e) {
            if (e.status().reason() == DeviceReason.SILENT || e.status().reason() == DeviceReason.SLOW) {
                connection.end(Words.SILENT);
                throw new XfsException(Words.SILENT);
            }
            throw e;
        }
    }

    /// Has a command done, and waits until it is.
    ///
    /// @param limit zero for as long as it takes
    Message.Completion call(String name, ObjectNode payload, Duration limit) throws XfsException, InterruptedException {
        return connection.call(name, payload, limit);
    }

    /// The same for a command that takes its time: a service that falls silent meanwhile is noticed.
    Message.Completion callWatched(String name, ObjectNode payload, Duration limit)
            throws XfsException, InterruptedException {
        return connection.call(name, payload, limit, this::question, event -> {});
    }

    Connection connection() {
        return connection;
    }

    void refuseIfEnded() throws DeviceException {
        Optional<DeviceStatus> over = connection.ending();
        if (over.isPresent()) {
            throw new DeviceException(
                    id, over.get(), "The device has gone", "Check its cable, the power and its XFS4IoT service");
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
