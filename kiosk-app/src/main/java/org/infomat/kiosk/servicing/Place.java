package org.infomat.kiosk.servicing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.infomat.device.DeviceId;
import org.infomat.device.signal.Lamp;
import org.infomat.device.signal.Light;

/// What a technician looks at. Each is one page.
public sealed interface Place {
    /// All devices, and the way to everything else.
    record Overview() implements Place {}

    record DeviceDetails(DeviceId device) implements Place {}

    /// Putting in a new roll, one step after the other.
    ///
    /// @param step from 1 to [#STEPS]
    record PaperRefill(DeviceId printer, int step) implements Place {
        public static final int STEPS = 4;

        public PaperRefill {
            if (step < 1 || step > STEPS) {
                throw new IllegalArgumentException("A roll is changed in " + STEPS + " steps; there is no " + step);
            }
        }

        public boolean isLast() {
            return step == STEPS;
        }

        public PaperRefill next() {
            return new PaperRefill(printer, step + 1);
        }
    }

    /// Network, storage, memory, temperature and content.
    record Surroundings() implements Place {}

    /// The applications that are on their way.
    record Applications() implements Place {}

    /// What the program has written down, filtered.
    ///
    /// @param text what a line must contain; empty for all
    record Log(Severity least, String text) implements Place {
        public enum Severity {
            INFO,
            WARN,
            ERROR
        }
    }

    /// @param page of the latest records, counted from 0
    record Audit(int page) implements Place {}

    /// The signed report of the terminal, and where it can go.
    record Report() implements Place {}

    /// "Really?", before something that cannot be taken back.
    record Confirm(Task task) implements Place {}

    /// Where devices are found and taken on.
    sealed interface Attaching extends Place {}

    /// What is attached to the terminal.
    ///
    /// @param replaced the device that something found is to take the place of
    /// @param found empty before the first look
    record FindDevices(Optional<DeviceId> replaced, Optional<List<Attachment>> found) implements Attaching {
        public FindDevices {
            found = found.map(List::copyOf);
        }

        FindDevices found(List<Attachment> attached) {
            return new FindDevices(replaced, Optional.of(attached));
        }
    }

    /// One proposal: what would be written, to be tried before it is.
    record Propose(Attachment.Candidate candidate) implements Attaching {}

    /// Where something is tried by hand.
    sealed interface Trying extends Place {}

    /// All that can be tried.
    record Trials() implements Trying {}

    /// One trial: what to do, and how it went.
    record TryOut(Trial trial) implements Trying {
        public TryOut {
            if (trial.kind() == Trial.Kind.SIGNALS) {
                throw new IllegalArgumentException("Signals are tried at TryLamps");
            }
        }
    }

    /// The signals of a cabinet: its sensors as they change, and its lamps.
    ///
    /// @param light how the lamp is lit while one looks
    record TryLamps(DeviceId board, Lamp lamp, Light light) implements Trying {
        public static TryLamps dark(DeviceId board) {
            return new TryLamps(board, Lamp.CARD_READER, Light.OFF);
        }

        /// The one after it, lit in the same way.
        public TryLamps next() {
            return with(after(lamp, Lamp.values()).orElse(Lamp.CARD_READER));
        }

        public TryLamps with(Lamp other) {
            return new TryLamps(board, other, light.rate() == Light.Rate.OFF ? Light.steady(light.colour()) : light);
        }

        public TryLamps with(Light other) {
            return new TryLamps(board, lamp, other);
        }
    }

    /// The whole screen in cells that want to be touched.
    record TouchGrid() implements Trying {}

    /// Which cells of the grid noticed no touch.
    ///
    /// @param silent counted line by line from the top left, from 0
    record TouchMap(int columns, int rows, Set<Integer> silent) implements Trying {
        public TouchMap {
            silent = Set.copyOf(silent);
            int cells = columns * rows;
            if (columns < 1 || rows < 1 || silent.stream().anyMatch(cell -> cell < 0 || cell >= cells)) {
                throw new IllegalArgumentException(
                        "A grid of " + columns + " × " + rows + " has no cells " + new TreeSet<>(silent));
            }
        }

        public int cells() {
            return columns * rows;
        }
    }

    /// The whole screen in one colour after the other.
    record Colours(Shade shade) implements Trying {
        public enum Shade {
            RED,
            GREEN,
            BLUE,
            WHITE,
            BLACK,
            /// From black to white.
            GREYS
        }

        public static Colours first() {
            return new Colours(Shade.RED);
        }

        /// The one that a touch leads to; empty after the last.
        public Optional<Colours> next() {
            return after(shade, Shade.values()).map(Colours::new);
        }
    }

    /// Where this is tried.
    static Trying of(Trial trial) {
        return trial.kind() == Trial.Kind.SIGNALS ? TryLamps.dark(trial.device().orElseThrow()) : new TryOut(trial);
    }

    private static <T> Optional<T> after(T one, T[] all) {
        List<T> line = List.of(all);
        int next = line.indexOf(one) + 1;
        return next < line.size() ? Optional.of(line.get(next)) : Optional.empty();
    }
}
