package org.infomat.kiosk;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// What the command line of the kiosk says; it goes before `kiosk.yaml`.
///
/// @param folder with kiosk.yaml
/// @param window a window on a desk instead of the whole screen
/// @param panel the levers of simulated devices in a window beside it
/// @param train start, show the first screens and end: for the start-up cache
public record KioskArguments(Path folder, KioskConfig config, boolean window, boolean panel, boolean train) {
    static final String USAGE = """
            kiosk [--config FOLDER]   the folder with kiosk.yaml (config)
                  [--simulated]       simulated devices, as devices-simulated.yaml in that folder says
                  [--window]          in a window instead of the whole screen
                  [--panel]           with a panel for the simulated devices
                  [--hub URL] [--token-file FILE] [--data FOLDER]   instead of what kiosk.yaml says
            """;

    public static KioskArguments parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Reading reading = new Reading();
        while (!rest.isEmpty()) {
            reading.take(rest.pop(), rest);
        }
        return reading.done();
    }

    /// Collects the arguments; the file is read last, when its folder is known.
    private static final class Reading {
        private Path folder = Path.of("config");
        private boolean simulated;
        private boolean window;
        private boolean panel;
        private boolean train;
        private String hub = "";
        private String token = "";
        private String data = "";

        void take(String argument, Deque<String> rest) {
            switch (argument) {
                case "--config" -> folder = Path.of(value(argument, rest));
                case "--simulated" -> simulated = true;
                case "--window" -> window = true;
                case "--panel" -> panel = true;
                case "--train" -> train = true;
                case "--hub" -> hub = value(argument, rest);
                case "--token-file" -> token = value(argument, rest);
                case "--data" -> data = value(argument, rest);
                default -> throw new IllegalArgumentException("'" + argument + "' is not known. Known are:\n" + USAGE);
            }
        }

        private static String value(String argument, Deque<String> rest) {
            if (rest.isEmpty()) {
                throw new IllegalArgumentException("'" + argument + "' needs a value");
            }
            return rest.pop();
        }

        KioskArguments done() {
            KioskConfig config = KioskConfigReader.read(folder.resolve("kiosk.yaml"));
            KioskConfig.HubConfig told = config.hub();
            config = config.withHub(new KioskConfig.HubConfig(
                    hub.isEmpty() ? told.url() : URI.create(hub), token.isEmpty() ? told.tokenFile() : Path.of(token)));
            if (simulated) {
                config = config.withDevices(folder.resolve("devices-simulated.yaml"));
            }
            if (!data.isEmpty()) {
                config = config.withData(Path.of(data));
            }
            return new KioskArguments(folder, config, window, panel, train);
        }
    }
}
