package org.infomat.kiosk.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.infomat.device.finding.Finder;

/// The commands of `./infomat devices`.
public final class Devices {
    static final String USAGE = """
            devices list [--json]                         every configured device: how it is, since when, what it is, its counters
            devices probe [--address HOST] [--json]       what is plugged in, or answers at an address, and which driver fits
            devices probe --write NAME [--choose NUMBER]  tries a proposal and writes it into devices.yaml; the old file is kept
            devices test NAME [--level LEVEL] [--json]    checks a device: internal, external or interactive
            devices record NAME FILE [--for 60s]          records a session with a device, without anybody's data
            devices replay FILE [--json]                  plays a recorded session to its driver
            Before any of them: --config FOLDER           the folder with kiosk.yaml (config)
            Ends with 0 where all is well, 1 where a device or replay has failed, 2 for a wrong command, 3 while the kiosk has the devices.
            """;
    public static final int WELL = 0;
    public static final int FAILED = 1;
    public static final int WRONG = 2;
    public static final int HELD = 3;

    private final Terminal terminal;
    private final Finder finder;
    private final PrintStream out;

    public Devices(Terminal terminal, Finder finder, PrintStream out) {
        this.terminal = terminal;
        this.finder = finder;
        this.out = out;
    }

    /// Returns the exit code; what went wrong is said at `error`.
    public int run(List<String> words, PrintStream error) throws InterruptedException {
        try {
            return run(new ArrayDeque<>(words));
        } catch (Terminal.HeldException e) {
            error.println(e.getMessage());
            return HELD;
        } catch (IllegalArgumentException e) {
            error.println(e.getMessage());
            return WRONG;
        } catch (IOException | UncheckedIOException e) {
            error.println(e.getMessage());
            return FAILED;
        }
    }

    private int run(Deque<String> words) throws IOException, InterruptedException {
        String command = words.isEmpty() ? "" : words.pop();
        return switch (command) {
            case "list" -> new Listing(terminal, out).run(Words.of(words, 0, Map.of()));
            case "probe" ->
                new Probing(terminal, finder, out)
                        .run(Words.of(words, 0, Map.of("--address", "", "--write", "", "--choose", "")));
            case "test" -> new Testing(terminal, out).run(Words.of(words, 1, Map.of("--level", "internal")));
            case "record" -> new Sessions(terminal, out).record(Words.of(words, 2, Map.of("--for", "60s")));
            case "replay" -> new Sessions(terminal, out).replay(Words.of(words, 1, Map.of()));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }
}
