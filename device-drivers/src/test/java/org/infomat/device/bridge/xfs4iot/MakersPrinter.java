package org.infomat.device.bridge.xfs4iot;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.infomat.device.printer.simulated.MakersLine;
import org.infomat.device.printer.simulated.VirtualPrinter;
import tools.jackson.databind.node.ObjectNode;

/// A printer's service before a printer that speaks ESC/POS: it hands on what it is given, has it cut, and tells what
/// the printer says of itself.
final class MakersPrinter extends MakersService {
    private static final byte[] CUT = {0x1d, 'V', 'A', 0};
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration QUESTION = Duration.ofMillis(250);
    private static final Duration LOOK = Duration.ofMillis(20);
    /// What is handed to the printer at once: one that takes nothing for a while is silent.
    private static final int PIECE = 64;

    private static final Duration SILENCE = Duration.ofSeconds(1);

    private final AtomicInteger pieces = new AtomicInteger();
    private final MakersLine line;
    private volatile boolean printing;

    MakersPrinter(Framing framing, VirtualPrinter paper) {
        super(framing, "Printer");
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
        line = new MakersLine(paper, LIMIT, new Heard());
    }

    void connect() {
        line.connect();
    }

    private void control(Order order) throws InterruptedException {
        if (order.payload().path("mediaControl").path("clearBuffer").booleanValue(false)) {
            obeyed(line::clear);
            order.succeed(Message.object());
        } else {
            print(order, CUT);
        }
    }

    /// Done when the printer answers a question that it reads after everything else.
    private void print(Order order, byte[] data) throws InterruptedException {
        line.begin();
        printing = true;
        Thread writer = Thread.ofVirtual().start(() -> {
            for (int at = 0; at < data.length && !Thread.currentThread().isInterrupted(); at += PIECE) {
                byte[] piece = Arrays.copyOfRange(data, at, Math.min(data.length, at + PIECE));
                obeyed(() -> line.send(piece));
                pieces.incrementAndGet();
            }
            obeyed(line::end);
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
            if (line.answered() || pieces.get() != taken) {
                heard = now;
                taken = pieces.get();
            }
            if (now > end) {
                order.complete("timeOut", Message.object());
            } else if (now - heard > SILENCE.toNanos()) {
                order.complete("deviceNotReady", Message.object());
            } else if (!writing && now - asked > QUESTION.toNanos()) {
                asked = now;
                obeyed(line::ask);
            }
        }
    }

    private boolean done(Order order) throws InterruptedException {
        boolean answered = line.done(LOOK);
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
        MakersLine.Told now = line.told();
        if (now.knifeStuck()) {
            return "paperJammed";
        }
        return now.paperOut() ? "paperOut" : now.coverOpen() ? "userError" : "";
    }

    private interface Sending {
        void send() throws IOException, InterruptedException;
    }

    private void obeyed(Sending sending) {
        try {
            sending.send();
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

    private final class Heard implements MakersLine.Listener {
        @Override
        public void told(MakersLine.Told before, MakersLine.Told now) {
            unasked(
                    "Printer.PaperThresholdEvent",
                    Message.object().put("paperSource", "upper").put("threshold", supply(now)));
        }

        @Override
        public void gone() {
            MakersPrinter.this.gone();
        }
    }

    private static String supply(MakersLine.Told now) {
        return now.paperOut() ? "out" : now.paperLow() ? "low" : "full";
    }

    /// Asks the printer itself where that does no harm to what it prints.
    @Override
    String deviceWord() {
        String word = super.deviceWord();
        if (!word.equals("online") || printing) {
            return word;
        }
        try {
            if (line.told().knifeStuck()) {
                line.goOn();
            }
            boolean there = line.answersNow();
            return !there ? "offline" : troubles().equals("userError") ? "userError" : "online";
        } catch (IOException e) {
            gone();
            return "offline";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "offline";
        }
    }

    @Override
    void tellStatus(ObjectNode status) {
        ObjectNode printer = status.putObject("printer").put("media", "notPresent");
        printer.putObject("paper").put("upper", troubles().equals("paperJammed") ? "jammed" : supply(line.told()));
    }

    @Override
    public void close() {
        line.close();
        super.close();
    }
}
