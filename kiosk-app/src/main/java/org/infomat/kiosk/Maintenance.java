package org.infomat.kiosk;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.infomat.kiosk.access.Technicians;
import org.infomat.kiosk.audit.AuditLog;
import org.infomat.kiosk.audit.AuditState;
import org.infomat.kiosk.identity.TerminalKey;

/// What an installer does at a shell: who may service the terminal, and whether its audit log is whole.
public final class Maintenance {
    private static final String USAGE = """
        technician add NAME     a new technician, or a new password; asks for the password, or reads it from a pipe
        technician card NAME    the number of the technician's card; asks for it, or reads it from a pipe
        technician remove NAME
        technician list
        audit                   is the audit log whole? ends with 1 where it is not
        Before any of them: --config FOLDER   the folder with kiosk.yaml (config)
        """;

    private final Path folder;
    private final PrintStream out;
    private final Secrets secrets;

    /// Where passwords come from.
    @FunctionalInterface
    interface Secrets {
        String ask(String prompt) throws IOException;
    }

    Maintenance(Path folder, PrintStream out, Secrets secrets) {
        this.folder = folder;
        this.out = out;
        this.secrets = secrets;
    }

    public static void main(String[] arguments) throws IOException {
        try {
            Deque<String> rest = new ArrayDeque<>(List.of(arguments));
            Path folder = Path.of("config");
            if ("--config".equals(rest.peek())) {
                rest.pop();
                folder = Path.of(word(rest));
            }
            System.exit(new Maintenance(folder, System.out, Maintenance::ask).run(rest));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /// Returns the exit code.
    int run(Deque<String> words) throws IOException {
        KioskConfig config = KioskConfigReader.read(folder.resolve("kiosk.yaml"));
        return switch (word(words)) {
            case "technician" -> technician(new Technicians(config.technicians(), new SecureRandom()), words);
            case "audit" -> audit(config);
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private int technician(Technicians technicians, Deque<String> words) throws IOException {
        switch (word(words)) {
            case "add" -> {
                String name = word(words);
                technicians.setPassword(name, secrets.ask("Password for " + name + ": "));
                out.println(name + " can sign in from now on.");
            }
            case "card" -> {
                String name = word(words);
                technicians.setCard(name, secrets.ask("Number of the card of " + name + ": "));
                out.println("The card lets " + name + " in from now on.");
            }
            case "remove" -> {
                String name = word(words);
                technicians.remove(name);
                out.println(name + " can no longer sign in.");
            }
            case "list" -> technicians.names().forEach(out::println);
            default -> throw new IllegalArgumentException(USAGE);
        }
        return 0;
    }

    private int audit(KioskConfig config) {
        Path data = config.data();
        TerminalKey key = TerminalKey.in(data.resolve("terminal.key"));
        return switch (new AuditLog(data, key, InstantSource.system()).verify()) {
            case AuditState.Whole(long records, String hash) -> {
                out.println("The audit log is whole: " + records + " records, the last one's hash is " + hash + ".");
                yield 0;
            }
            case AuditState.Broken(long record, AuditState.Fault fault) -> {
                out.println("The audit log is not whole: " + fault + " at record " + record
                        + ". Leave the file as it is and report it.");
                yield 1;
            }
        };
    }

    private static String word(Deque<String> words) {
        if (words.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        return words.pop();
    }

    /// At a terminal nothing of it is shown; from a pipe the first line counts.
    private static String ask(String prompt) throws IOException {
        Console console = Objects.requireNonNull(System.console(), "From Java 22 on there always is one");
        if (console.isTerminal()) {
            char[] typed = console.readPassword("%s", prompt);
            return typed == null ? "" : new String(typed);
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        return line == null ? "" : line;
    }
}
