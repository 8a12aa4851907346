package org.infomat.device.printer.simulated;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The simulated printer's inside: a receive buffer, of which printing takes while the printer is online, and real-time
/// commands, which are obeyed as they arrive. What is not printed stays in the buffer, as in a real printer: also when
/// the host has long gone.
final class Engine implements Interpreter.Machine {
    /// `DLE DC4 8` with the parameters that it has to have.
    private static final byte[] CLEAR = {CommandLength.DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

    private final ReentrantLock lock = new ReentrantLock();
    private final Mechanics mechanics = new Mechanics();
    private final CommandReader reader = new CommandReader();
    private final RealTimeReader realTime = new RealTimeReader();
    private final ReceiveBuffer buffer = new ReceiveBuffer();
    private final Voice voice = new Voice(mechanics);
    private final Roll roll;
    private final Interpreter interpreter;

    Engine(int dots) {
        roll = new Roll(dots);
        interpreter = new Interpreter(new Glyphs(), roll.strip(), this);
    }

    /// Another host has come: nothing of what the last one began counts.
    void begin() {
        set(now -> {
            reader.forget();
            realTime.forget();
            voice.begin();
        });
    }

    boolean stuck() {
        return get(now -> now.stuck);
    }

    boolean full() {
        return get(now -> buffer.full());
    }

    /// Whether it prints.
    boolean working() {
        return get(now -> !buffer.isEmpty() && !now.offline());
    }

    /// Takes what arrived, prints what it can, and returns what it has to say.
    byte[] turn(byte[] arrived) {
        lock.lock();
        try {
            int from = 0;
            for (int i = 0; i < arrived.length; i++) {
                Optional<byte[]> command = realTime.accept(arrived[i]);
                if (command.isPresent()) {
                    keep(arrived, from, i + 1);
                    from = i + 1;
                    obeyAtOnce(command.get());
                }
            }
            keep(arrived, from, arrived.length);
            print();
            return voice.says();
        } finally {
            lock.unlock();
        }
    }

    private void keep(byte[] arrived, int from, int to) {
        for (byte[] command : reader.accept(Arrays.copyOfRange(arrived, from, to))) {
            if (command[0] != CommandLength.DLE) {
                buffer.add(command);
            }
        }
    }

    private void obeyAtOnce(byte[] command) {
        switch (command[1]) {
            case 0x04 -> voice.answer(command[2]);
            case 0x05 -> recover(command[2] == 2);
            default -> {
                if (Arrays.equals(command, CLEAR)) {
                    clear();
                }
            }
        }
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

    /// What has only begun to arrive is forgotten as well.
    private void clear() {
        reader.forget();
        buffer.clear();
        interpreter.reset();
    }

    private void print() {
        int speed = mechanics.bytesPerSecond;
        buffer.turn(speed);
        while (!mechanics.offline() && buffer.ready(speed)) {
            if (roll.endsWith(buffer.next(), interpreter::run)) {
                mechanics.paperOut = true;
            }
        }
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
        roll.comesOff(cut);
        interpreter.insert(roll.strip());
    }

    @Override
    public void tellChanges(int mask) {
        voice.tellChanges(mask);
    }

    @Override
    public void askSensor(int which) {
        voice.answerSensor(which);
    }

    @Override
    public void askIdentity(int which) {
        voice.answerIdentity(which);
    }

    /// Fresh paper begins a new strip; what hung out of the printer has been torn off.
    void paperOut(boolean out) {
        set(now -> {
            if (now.paperOut && !out && roll.hangsOut()) {
                finish(false);
            }
            now.paperOut = out;
        });
    }

    /// Paper of another width is put in; what the printer was told about the old is forgotten.
    void paperWidth(int width) {
        set(now -> {
            if (roll.replace(width)) {
                interpreter.insert(roll.strip());
                interpreter.reset();
            }
        });
    }

    void tearOff() {
        set(now -> {
            if (roll.hangsOut()) {
                finish(false);
            }
        });
    }

    void paperOutAfter(int rows) {
        set(now -> roll.endAfter(rows));
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
        lock.lock();
        try {
            return question.test(mechanics);
        } finally {
            lock.unlock();
        }
    }

    List<PrintedReceipt> receipts() {
        lock.lock();
        try {
            return roll.receipts();
        } finally {
            lock.unlock();
        }
    }

    void takeReceipts() {
        set(now -> roll.takeReceipts());
    }
}
