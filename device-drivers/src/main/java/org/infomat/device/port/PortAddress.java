package org.infomat.device.port;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infomat.device.DriverSettings;

/// Where a port leads, as checked settings: nothing is opened yet.
sealed interface PortAddress {
    Port open() throws IOException, InterruptedException;

    record Serial(String path, SerialFormat format) implements PortAddress {
        @Override
        public Port open() throws IOException {
            return SerialLine.open(path, format);
        }
    }

    record Tcp(String host, int number) implements PortAddress {
        private static final Pattern FORM =
                Pattern.compile("tcp://(?<host>[^:/\\[\\]]+|\\[[0-9a-fA-F:.]+]):(?<number>\\d{1,5})");
        private static final Duration CONNECT_LIMIT = Duration.ofSeconds(1);

        static Tcp parse(String text) {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("A TCP port is written tcp://HOST:NUMBER, not '" + text + "'");
            }
            int number = Integer.parseInt(matcher.group("number"));
            if (number < 1 || number > 65_535) {
                throw new IllegalArgumentException("A TCP port's number is 1 to 65535, not " + number);
            }
            return new Tcp(matcher.group("host"), number);
        }

        @Override
        public Port open() throws IOException, InterruptedException {
            return TcpPort.connect(host, number, CONNECT_LIMIT);
        }
    }

    /// A name below `/dev` that does not exist is a device that is not there, never a file to be made.
    record File(Path path) implements PortAddress {
        @Override
        public Port open() throws IOException {
            boolean device = path.startsWith("/dev") || (Files.exists(path) && !Files.isRegularFile(path));
            return device ? DeviceFile.open(path.toString(), "file:" + path) : PlainFile.open(path);
        }
    }

    static PortAddress of(DriverSettings settings) {
        String port = settings.required("port");
        if (port.startsWith("tcp:")) {
            return Tcp.parse(port);
        }
        if (port.startsWith("file:/")) {
            return new File(Path.of(port.substring("file:".length())).normalize());
        }
        if (port.startsWith("/")) {
            return new Serial(port, SerialFormat.of(settings));
        }
        throw new IllegalArgumentException(
                "A port is /dev/NAME for a serial line, tcp://HOST:NUMBER or file:/PATH, not '" + port + "'");
    }
}
