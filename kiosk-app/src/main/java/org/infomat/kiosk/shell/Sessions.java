package org.infomat.kiosk.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infomat.device.DeviceException;
import org.infomat.device.Driver;
import org.infomat.device.recording.LiveSession;
import org.infomat.device.recording.Recordable;
import org.infomat.device.recording.Recording;
import org.infomat.device.recording.Replay;
import org.infomat.kiosk.durable.DurableFile;
import org.infomat.kiosk.hardware.DeviceConfig;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Records a session with a device and plays one back.
record Sessions(Terminal terminal, PrintStream out) {
    private static final Pattern TIME = Pattern.compile("(\\d{1,4})(s|m)");
    private static final Duration LONGEST = Duration.ofHours(1);

    int record(Words words) throws IOException, InterruptedException {
        DeviceConfig device = terminal.device(words.object(0));
        Path file = Path.of(words.object(1));
        Duration time = time(words.option("--for"));
        if (Files.exists(file)) {
            throw new IllegalArgumentException(file + " exists already; name another file");
        }
        Driver<?> driver = terminal.driver(device.driver());
        requireRecordable(driver);
        terminal.requireFree();
        terminal.record(
                "shell.device-recorded",
                device.id().value(),
                file.toAbsolutePath().toString());
        out.println("Recording " + device.id() + " for " + time.toSeconds() + " s: use it as people do.");
        try {
            Recording recording =
                    new LiveSession(driver, device.settings(), new SecureRandom()).record(device.id(), time);
            new DurableFile(file).replace(recording.text());
            out.println(file + " has " + recording.exchanges().size() + " exchanges and nobody's data.");
            return Devices.WELL;
        } catch (DeviceException e) {
            out.println(e.getMessage());
            return Devices.FAILED;
        }
    }

    private static void requireRecordable(Driver<?> driver) {
        switch (Recordable.of(driver)) {
            case YES -> {}
            case NO -> throw new IllegalArgumentException("What " + driver.name() + " says cannot be recorded");
            case NEVER ->
                throw new IllegalArgumentException(
                        "A camera is not recorded: its pictures show people, and no mask takes them out for certain."
                                + " Photograph the code that it does not read, and send that");
        }
    }

    private static Duration time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new IllegalArgumentException("'--for' is a time such as 60s or 5m, not '" + text + "'");
        }
        long number = Long.parseLong(time.group(1));
        Duration told = time.group(2).equals("s") ? Duration.ofSeconds(number) : Duration.ofMinutes(number);
        if (told.isZero() || told.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("'--for' is between 1s and 60m");
        }
        return told;
    }

    int replay(Words words) throws IOException, InterruptedException {
        Recording recording = Recording.parse(Files.readString(Path.of(words.object(0))));
        List<String> partings = new Replay(recording).partings(terminal.driver(recording.driver()));
        if (words.json()) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode();
            partings.forEach(all::add);
            out.println(JsonNodeFactory.instance
                    .objectNode()
                    .put("driver", recording.driver())
                    .put("exchanges", recording.exchanges().size())
                    .set("partings", all)
                    .toPrettyString());
        } else {
            partings.forEach(out::println);
            out.println(
                    partings.isEmpty()
                            ? "The driver " + recording.driver() + " does the same as when it was recorded."
                            : "Here the driver " + recording.driver() + " parts from the recording.");
        }
        return partings.isEmpty() ? Devices.WELL : Devices.FAILED;
    }
}
