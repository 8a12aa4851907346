package org.infomat.kiosk.outbox;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infomat.content.text.Localized;
import org.infomat.kiosk.outbox.KilledTerminal.Manner;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/// Starts a `KilledTerminal` as a process of its own.
final class TerminalProcess {
    private TerminalProcess() {}

    /// @param home with the outbox, its key and the token
    /// @param scratch for what the process unpacks
    /// @param first the number of the first application
    /// @param environment on top of this process's own
    static Process start(Path home, Path scratch, URI hub, Manner manner, int first, Map<String, String> environment)
            throws IOException, URISyntaxException {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.sqlite.tmpdir=" + scratch,
                "-cp",
                classPath(),
                KilledTerminal.class.getName(),
                home.toString(),
                hub.toString(),
                manner.name(),
                String.valueOf(first));
        builder.environment().putAll(environment);
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// Only what the terminal needs: a short path starts faster.
    private static String classPath() throws URISyntaxException {
        List<String> places = new ArrayList<>();
        for (Class<?> needed : List.of(
                Outbox.class,
                KilledTerminal.class,
                Localized.class,
                org.sqlite.JDBC.class,
                JsonMapper.class,
                tools.jackson.core.JsonParser.class,
                com.fasterxml.jackson.annotation.JsonCreator.class,
                LoggerFactory.class,
                org.jspecify.annotations.Nullable.class)) {
            places.add(Path.of(needed.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return Stream.of(places.toArray(String[]::new)).distinct().collect(Collectors.joining(File.pathSeparator));
    }
}
