package org.infomat.device.bridge.xfs4iot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.infomat.device.port.Port;
import org.infomat.device.printer.simulated.VirtualPrinter;
import tools.jackson.databind.node.ObjectNode;

/// A printer's service before a printer that speaks ESC/POS: it hands on what it is given, has it cut, and tells what
/// the printer says of itself.
final class MakersPrinter extends MakersService {
    private static final byte[] TELL_CHANGES = {0x1d, 'a', (byte) 255};
    private static final byte[] ASK_FOR_PAPER = {0x1d, 'r', 1};
    private static final byte[] CUT = {0x1d, 'V', 'A', 0};
    private static final byte[] GO_ON = {0x10, 0x05, 2};
    private static final byte[] CLEAR = {0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};
    private static final byte[] ASK = {0x10, 0x04, 1};
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration ANSWER = Duration.ofMillis(250);
    /// What is handed to the printer at once: one that takes nothing for a while is silent.
    private static final int PIECE = 64;

    private static final Duration SILENCE = Duration.ofSeconds(1);

    private final VirtualPrinter paper;
    private final Semaphore sensorAnswers = new Semaphore(0);
    private final AtomicInteger pieces = new AtomicInteger();
    private volatile CountDownLatch introduced = new CountDownLatch(0);
    private final Semaphore answers = new Semaphore(0);
    private volatile Port port;
    private volatile int[] told = {0x10, 0, 0, 0};
    private volatile boolean printing;

    MakersPrinter(Framing framing, VirtualPrinter paper) {
        super(framing, "Printer");
        this.paper = paper;
        ObjectNode can = can("printer");
        can.putObject("type").put("receipt", true);
        can.putObject("control").put("cut", true).put("clearBuffer", true);
        can.putObject("paperSources").put("upper", true);
        can.put("mediaTaken", false);
        does(
                "Printer.PrintRaw",
                order -> print(
                        order,
                        Base64.getDecoder().decode(order.payload().path("data").stringValue(""))));
        does("Printer.ControlMedia", this::control);
        connect();
    }

    void connect() {
        try {
            Port line = paper.plugIn();
            port = line;
            CountDownLatch first = new CountDownLatch(1);
            introduced = first;
            Thread.ofVirtual().start(() -> listen(line));
            line.write(TELL_CHANGES, LIMIT);
            first.await(SILENCE.toMillis(), TimeUnit.MILLISECONDS); // it says at once how it is
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void control(Order order) throws InterruptedException {
        if (order.payload().path("mediaControl").path("clearBuffer").booleanValue(false)) {
            write(GO_ON);
            write(CLEAR);
            order.succeed(Message.object());
        } else {
            print(order, CUT);
        }
    }

    /// Done when the printer answers a question that it reads after everything else.
    private void print(Order order, byte[] data) throws InterruptedException {
        sensorAnswers.drainPermits();
        printing = true;
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int at = 0; at < data.length && !Thread.currentThread().isInterrupted(); at += PIECE) {
                write(Arrays.copyOfRange(data, at, Math.min(data.length, at + PIECE)));
                pieces.incrementAndGet();
            }
            write(ASK_FOR_PAPER);
        });
        try {
            Waiting waiting = new Waiting(order);
            while (order.open() && !done(order)) {
                trouble(order);
                waiting.look(writer.isAlive());
            }
        } finally {
            printing = false;
            writer.interrupt(); // what the printer has not taken is not kept for it
            writer.join(Duration.ofSeconds(1));
        }
    }

    /// What ends the waiting for a printer: the time that the command was given, and its silence.
    private final class Waiting {
        private final Order order;
        private final long end;
        private long heard = System.nanoTime();
        private long asked = heard;
        private int taken = pieces.get();

        Waiting(Order order) {
            this.order = order;
            long limit = order.timeout();
            end = limit == 0 ? Long.MAX_VALUE : heard + TimeUnit.MILLISECONDS.toNanos(limit);
        }

        /// While data are on their way the printer would take a question for a part of them.
        void look(boolean writing) {
            long now = System.nanoTime();
            if (answers.tryAcquire() || pieces.get() != taken) {
                heard = now;
                taken = pieces.get();
            }
            if (now > end) {
                order.complete("timeOut", Message.object());
            } else if (now - heard > SILENCE.toNanos()) {
                order.complete("deviceNotReady", Message.object());
            } else if (!writing && now - asked > ANSWER.toNanos()) {
                asked = now;
                write(ASK);
            }
        }
    }

    private boolean done(Order order) throws InterruptedException {
        boolean answered = sensorAnswers.tryAcquire(20, TimeUnit.MILLISECONDS);
        if (answered && troubles().isEmpty()) {
            printing = false; // whoever hears of the success may ask at once
            order.succeed(Message.object());
        }
        return answered && troubles().isEmpty();
    }

    private void trouble(Order order) {
        switch (troubles()) {
            case "paperOut", "paperJammed" -> order.fail(troubles());
            case "userError" -> order.complete("userError", Message.object());
            default -> {}
        }
    }

    private String troubles() {
        int[] now = told;
        if ((now[1] & 0x08) != 0) {
            return "paperJammed";
        }
        return (now[2] & 0x0c) != 0 ? "paperOut" : (now[0] & 0x20) != 0 ? "userError" : "";
    }

    private void write(byte[] bytes) {
        try {
            port.write(bytes, LIMIT);
        } catch (IOException e) {
            gone();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void gone() {
        if (plugged()) {
            unplug();
        }
    }

    private void listen(Port line) {
        int[] packet = new int[4];
        int at = 0;
        try {
            while (true) {
                int answered = 0;
                int finished = 0;
                for (byte b : line.read(64, LIMIT)) {
                    if (at > 0 || (b & 0x93) == 0x10) {
                        packet[at++] = b;
                    } else if ((b & 0x93) == 0x12) {
                        answered++;
                    } else {
                        finished++;
                    }
                    if (at == packet.length) {
                        at = 0;
                        changed(packet.clone());
                    }
                }
                answers.release(answered); // the printer tells a change after the answer that goes with it
                sensorAnswers.release(finished);
            }
        } catch (IOException e) {
            gone();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void changed(int[] now) {
        told = now;
        introduced.countDown();
        unasked(
                "Printer.PaperThresholdEvent",
                Message.object().put("paperSource", "upper").put("threshold", supply(now)));
    }

    private static String supply(int[] now) {
        return (now[2] & 0x0c) != 0 ? "out" : (now[2] & 0x03) != 0 ? "low" : "full";
    }

    /// Asks the printer itself where that does no harm to what it prints.
    @Override
    String deviceWord() {
        String word = super.deviceWord();
        if (!word.equals("online") || printing) {
            return word;
        }
        try {
            if ((told[1] & 0x08) != 0) {
                write(GO_ON);
            }
            answers.drainPermits();
            write(ASK);
            boolean there = answers.tryAcquire(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
            return !there ? "offline" : troubles().equals("userError") ? "userError" : "online";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "offline";
        }
    }

    @Override
    void tellStatus(ObjectNode status) {
        ObjectNode printer = status.putObject("printer").put("media", "notPresent");
        printer.putObject("paper").put("upper", troubles().equals("paperJammed") ? "jammed" : supply(told));
    }

    @Override
    public void close() {
        paper.unplugged(true);
        super.close();
    }
}
