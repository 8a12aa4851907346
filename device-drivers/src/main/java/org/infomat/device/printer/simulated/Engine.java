package org.infomat.device.printer.simulated;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.infomat.device.port.Port;

/// The simulated printer's inside: a receive buffer, of which printing takes while the printer is online, and real-time
/// commands, which are obeyed as they arrive. What is not printed stays in the buffer, as in a real printer: also when
/// the host has long gone.
final class Engine implements Interpreter.Machine {
    private static final int BUFFER_BYTES = 65_536;
    private static final int HEAD_TO_KNIFE = 72;
    private static final Duration REPLY_LIMIT = Duration.ofMillis(500);
    private static final Duration IDLE = Duration.ofMillis(25);
    private static final Duration BUSY = Duration.ofMillis(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Mechanics mechanics = new Mechanics();
    private final CommandReader reader = new CommandReader();
    private final Deque<byte[]> buffer = new ArrayDeque<>();
    private final ByteArrayOutputStream replies = new ByteArrayOutputStream();
    private final ByteArrayOutputStream executed = new ByteArrayOutputStream();
    private final List<PrintedReceipt> receipts = new ArrayList<>();
    private final Random noise = new Random(1);
    private final Interpreter interpreter;
    private int dots;
    private Paper paper;
    private int buffered;
    private int rowsLeft = Integer.MAX_VALUE;
    private boolean tellsChanges;
    private byte[] told = {};
    private double allowance;
    private long lastTurn = System.nanoTime();

    Engine(int dots) {
        this.dots = dots;
        paper = fresh(dots);
        interpreter = new Interpreter(new Glyphs(), paper, this);
    }

    private static Paper fresh(int dots) {
        Paper paper = new Paper(dots);
        paper.feed(HEAD_TO_KNIFE);
        return paper;
    }

    /// Until the port fails.
    void run(Port port) throws IOException, InterruptedException {
        begin();
        while (true) {
            if (stuck()) {
                Thread.sleep(BUSY);
                continue;
            }
            byte[] arrived = full() ? pause() : port.read(1_024, working() ? BUSY : IDLE);
            byte[] answer = turn(arrived);
            if (answer.length > 0) {
                port.write(answer, REPLY_LIMIT);
            }
        }
    }

    private static byte[] pause() throws InterruptedException {
        Thread.sleep(BUSY);
        return new byte[0];
    }

    private void begin() {
        lock.lock();
        try {
            reader.forget();
            tellsChanges = false;
        } finally {
            lock.unlock();
        }
    }

    private boolean stuck() {
        return locked(() -> mechanics.stuck);
    }

    private boolean full() {
        return locked(() -> buffered >= BUFFER_BYTES);
    }

    private boolean working() {
        return locked(() -> !buffer.isEmpty() && !mechanics.offline());
    }

    private interface Question {
        boolean ask();
    }

    private boolean locked(Question question) {
        lock.lock();
        try {
            return question.ask();
        } finally {
            lock.unlock();
        }
    }

    /// Takes what arrived, prints what it can, and returns what it has to say.
    private byte[] turn(byte[] arrived) {
        lock.lock();
        try {
            for (byte[] command : reader.accept(arrived)) {
                if (!(command.length > 2 && command[0] == CommandLength.DLE && obeyAtOnce(command))) {
                    buffer.add(command);
                    buffered += command.length;
                }
            }
            print();
            tellChange();
            return whatToSay();
        } finally {
            lock.unlock();
        }
    }

    private boolean obeyAtOnce(byte[] command) {
        switch (command[1]) {
            case 0x04 -> replies.write(mechanics.realTime(command[2]));
            case 0x05 -> recover(command[2] == 2);
            case 0x14 -> {
                if (command[2] == 8) {
                    clear();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// `DLE ENQ`: goes on after a cutter error whose cause is gone, with the buffer or without.
    private void recover(boolean clearing) {
        if (mechanics.cutterError && !mechanics.cutterBlocked) {
            mechanics.cutterError = false;
            if (clearing) {
                clear();
            }
        }
    }

    private void clear() {
        buffer.clear();
        buffered = 0;
        interpreter.reset();
    }

    private void print() {
        long now = System.nanoTime();
        int speed = mechanics.bytesPerSecond;
        allowance = Math.min(speed, allowance + speed * (now - lastTurn) / 1e9);
        lastTurn = now;
        while (!buffer.isEmpty() && !mechanics.offline() && (speed == 0 || allowance > 0)) {
            byte[] command = buffer.removeFirst();
            buffered -= command.length;
            allowance -= command.length;
            executed.writeBytes(command);
            int before = paper.length();
            interpreter.run(command);
            use(paper.length() - before);
        }
    }

    private void use(int rows) {
        rowsLeft = rowsLeft == Integer.MAX_VALUE ? rowsLeft : rowsLeft - Math.max(0, rows);
        if (rowsLeft <= 0) {
            rowsLeft = Integer.MAX_VALUE;
            mechanics.paperOut = true;
        }
    }

    private void tellChange() {
        byte[] now = mechanics.asb();
        if (tellsChanges && !Arrays.equals(now, told)) {
            told = now;
            replies.writeBytes(now);
        }
    }

    private byte[] whatToSay() {
        byte[] said = replies.toByteArray();
        replies.reset();
        if (mechanics.babbling) {
            said = new byte[64];
            noise.nextBytes(said);
        }
        return mechanics.silent ? new byte[0] : said;
    }

    @Override
    public void cut() {
        if (mechanics.cutterBlocked) {
            mechanics.cutterError = true;
        } else {
            finish(true);
        }
    }

    private void finish(boolean cut) {
        receipts.add(new PrintedReceipt(paper.picture(), executed.toByteArray(), cut));
        executed.reset();
        paper = fresh(dots);
        interpreter.insert(paper);
    }

    @Override
    public void tellChanges(int mask) {
        tellsChanges = mask != 0;
        told = new byte[0];
    }

    @Override
    public void askSensor(int which) {
        replies.write(which == 1 || which == '1' ? mechanics.paperSensor() : 0);
    }

    @Override
    public void askIdentity(int which) {
        String name = switch (which) {
            case 66 -> "INFOMAT";
            case 67 -> "Virtual Printer";
            default -> "";
        };
        replies.write('_');
        name.chars().forEach(replies::write);
        replies.write(0);
    }

    /// Fresh paper begins a new strip; what hung out of the printer has been torn off.
    void paperOut(boolean out) {
        set(now -> {
            if (now.paperOut && !out && paper.length() > HEAD_TO_KNIFE) {
                finish(false);
            }
            now.paperOut = out;
        });
    }

    /// Paper of another width is put in; what the printer was told about the old is forgotten.
    void paperWidth(int width) {
        set(now -> {
            if (width != dots) {
                dots = width;
                paper = fresh(width);
                interpreter.insert(paper);
                interpreter.reset();
            }
        });
    }

    void tearOff() {
        set(now -> {
            if (paper.length() > HEAD_TO_KNIFE) {
                finish(false);
            }
        });
    }

    void paperOutAfter(int rows) {
        set(now -> rowsLeft = Math.max(1, rows));
    }

    void set(Consumer<Mechanics> change) {
        lock.lock();
        try {
            change.accept(mechanics);
        } finally {
            lock.unlock();
        }
    }

    boolean get(Predicate<Mechanics> question) {
        return locked(() -> question.test(mechanics));
    }

    List<PrintedReceipt> receipts() {
        lock.lock();
        try {
            return List.copyOf(receipts);
        } finally {
            lock.unlock();
        }
    }

    void takeReceipts() {
        lock.lock();
        try {
            receipts.clear();
        } finally {
            lock.unlock();
        }
    }
}
