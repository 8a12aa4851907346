package org.infomat.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Programs of others that the virtual printer is tested against.
public final class Peer {
    public static final Path NODE_MODULES = Path.of("target/peers/node_modules").toAbsolutePath();

    private Peer() {}

    public record Result(int exitCode, String output) {}

    /// A file of an npm package; without it the test fails and says what to do.
    public static String file(String path) {
        Path file = NODE_MODULES.resolve(path);
        assertThat(file)
                .as("Run device-drivers/src/test/peers/install.sh first")
                .exists();
        return file.toString();
    }

    public static Result run(String input, List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("peer", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.getFirst() + " has not ended within 30 s");
            }
            return new Result(process.exitValue(), Files.readString(output).strip());
        } finally {
            Files.delete(output);
        }
    }
}
