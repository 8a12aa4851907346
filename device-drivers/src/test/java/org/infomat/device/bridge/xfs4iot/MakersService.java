package org.infomat.device.bridge.xfs4iot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A service as a maker of devices would write it: it takes commands on, does one after the other, answers for itself
/// meanwhile and cancels what it is told to. Every message, in and out, goes past a judge; what is sent on purpose to
/// be no message does not.
class MakersService implements AutoCloseable {
    /// How it does one command.
    interface Work {
        void done(Order order) throws InterruptedException;
    }

    /// Where answers go.
    interface Line {
        void send(ObjectNode message);

        Framing framing();
    }

    private final Framing framing;
    private final Judge judge = new Judge();
    private final Map<String, Work> works = new ConcurrentHashMap<>();
    private final List<String> interfaces;
    private final List<Order> orders = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ExecutorService device = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("maker's device").factory());
    private final Server server = new Server();
    private final Thread reminding = Thread.ofVirtual().name("maker's line").unstarted(this::remind);
    private final ObjectNode capabilities = Message.object();
    private volatile String deviceWord = "online";
    private volatile boolean silent;
    private volatile String instead = "";
    private volatile String refusal = "ok";

    MakersService(Framing framing, String... interfaces) {
        this.framing = framing;
        this.interfaces = List.of(interfaces);
        server.setReuseAddr(true);
        server.setTcpNoDelay(true);
        server.setConnectionLostTimeout(0);
        server.start();
        server.awaitStart();
        reminding.start();
        device.execute(() -> {}); // its thread is there from now on, and not from the first order on
    }

    /// Java-WebSocket 1.6 forgets once in ten thousand times what it is given to send while it has just sent something.
    private void remind() {
        try {
            while (true) {
                Thread.sleep(Duration.ofMillis(20));
                server.getConnections().stream()
                        .filter(WebSocket::hasBufferedData)
                        .forEach(server::onWriteDemand);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + server.getPort() + "/xfs4iot/v1.0/device");
    }

    Framing framing() {
        return framing;
    }

    // What it can do.

    final void does(String command, Work work) {
        works.put(command, work);
    }

    /// What an interface of it can do, for `Common.Capabilities`.
    final ObjectNode can(String section) {
        return capabilities.withObject("/" + section);
    }

    /// What it says of its device.
    String deviceWord() {
        return deviceWord;
    }

    /// What it says of itself beside its device's state, for `Common.Status`.
    void tellStatus(ObjectNode status) {}

    // What happens to it.

    /// Answers nothing more, though it is there.
    final void silent(boolean now) {
        silent = now;
    }

    /// Sends this in place of every answer.
    final void sendInstead(String text) {
        instead = text;
    }

    /// Takes no command on but says so.
    final void refuse(String status) {
        refusal = status;
    }

    /// The program crashes, and starts again at once.
    final void crash() {
        server.getConnections().forEach(connection -> connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "crash"));
    }

    /// Its device is pulled out; whatever it does for somebody comes to nothing.
    final void unplug() {
        tell("noDevice");
        orders.forEach(order -> order.complete("deviceNotReady", Message.object()));
    }

    final void plugIn() {
        tell("online");
    }

    final void tell(String word) {
        deviceWord = word;
        ObjectNode changed = Message.object();
        (framing == Framing.PAYLOAD ? changed : changed.putObject("common")).put("device", word);
        unasked("Common.StatusChangedEvent", changed);
    }

    /// Tells every client, and returns when it has been sent.
    final void unasked(String event, ObjectNode payload) {
        String text = judged(framing.message("unsolicited", event, 0, payload));
        server.getConnections().forEach(connection -> send(connection, text));
    }

    /// Whoever has gone is told nothing more.
    private static void send(WebSocket connection, String text) {
        try {
            connection.send(text);
        } catch (WebsocketNotConnectedException e) {
            connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "gone");
        }
    }

    private String judged(ObjectNode message) {
        String text = Message.JSON.writeValueAsString(message);
        judge.judge(text);
        return text;
    }

    // What it was told.

    /// The names of all commands, in their order.
    final List<String> heard() {
        return List.copyOf(heard);
    }

    /// Until it has been told this so many times.
    final void awaitHeard(String command, int times) throws InterruptedException {
        synchronized (heard) {
            while (Collections.frequency(heard, command) < times) {
                heard.wait();
            }
        }
    }

    final Judge judge() {
        return judge;
    }

    /// Whether its device is still there for a command.
    final boolean plugged() {
        return !deviceWord.equals("noDevice");
    }

    private void received(WebSocket connection, String text) {
        judge.judge(text);
        JsonNode message = Message.JSON.readTree(text);
        Answers answers = new Answers(connection);
        Order order = new Order(answers, message);
        synchronized (heard) {
            heard.add(order.name());
            heard.notifyAll();
        }
        answers.send(framing.acknowledge(order.name(), order.id(), refusal));
        if (refusal.equals("ok")) {
            take(order);
        }
    }

    private void take(Order order) {
        switch (order.name()) {
            case "Common.Capabilities" -> order.succeed(capabilitiesOfAll());
            case "Common.Status" -> order.succeed(status());
            case "Common.Cancel" -> {
                for (JsonNode id : order.payload().path("requestIds")) {
                    orders.stream()
                            .filter(other -> other.id() == id.intValue())
                            .forEach(other -> other.complete("canceled", Message.object()));
                }
                order.succeed(Message.object());
            }
            default -> {
                orders.removeIf(done -> !done.open());
                orders.add(order);
                device.execute(() -> execute(order));
            }
        }
    }

    private void execute(Order order) {
        try {
            if (!plugged()) {
                order.complete("deviceNotReady", Message.object());
            } else if (order.open()) {
                works.getOrDefault(order.name(), unknown -> unknown.complete("unsupportedCommand", Message.object()))
                        .done(order);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ObjectNode status() {
        ObjectNode status = Message.object();
        status.putObject("common").put("device", deviceWord());
        tellStatus(status);
        return status;
    }

    private ObjectNode capabilitiesOfAll() {
        ObjectNode all = capabilities.deepCopy();
        ArrayNode list = all.putArray("interfaces");
        list.addObject().put("name", "Common").putObject("commands");
        for (String name : interfaces) {
            ObjectNode commands = list.addObject().put("name", name).putObject("commands");
            works.keySet().stream()
                    .filter(command -> command.startsWith(name + "."))
                    .forEach(command ->
                            commands.putObject(command).putArray("versions").add(framing.version()));
        }
        ObjectNode device = all.putObject("common")
                .put("serviceVersion", "1.0")
                .putArray("deviceInformation")
                .addObject();
        device.put("modelName", "Model 7");
        device.putArray("firmware").addObject().put("firmwareName", "main").put("firmwareVersion", "3.1");
        return all;
    }

    private final class Answers implements Line {
        private final WebSocket connection;

        Answers(WebSocket connection) {
            this.connection = connection;
        }

        @Override
        public Framing framing() {
            return framing;
        }

        @Override
        public void send(ObjectNode message) {
            String text = judged(message);
            if (!silent) {
                MakersService.send(connection, instead.isEmpty() ? text : instead);
            }
        }
    }

    private final class Server extends WebSocketServer {
        private final CountDownLatch started = new CountDownLatch(1);

        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        }

        void awaitStart() {
            try {
                if (!started.await(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The service did not start");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {}

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {}

        @Override
        public void onMessage(WebSocket connection, String message) {
            received(connection, message);
        }

        @Override
        public void onError(WebSocket connection, Exception error) {
            if (connection == null || !(error instanceof IOException)) {
                judge.judge("The service itself failed: " + error);
            }
        }
    }

    /// Ends it, and says what the judge says.
    @Override
    public void close() {
        reminding.interrupt();
        try {
            server.stop(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        device.shutdownNow();
        judge.acquits();
    }
}
