package org.infomat.device.guest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// QEMU's monitor, by its machine protocol (QMP): a line of JSON for a line of JSON, with events between.
record Monitor(Path socket) {
    /// Carries out one of the commands that people type: `device_del reader`. These answer nothing when all is well.
    void command(String command) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
                BufferedReader answers = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
                Writer questions = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
            answers.readLine(); // the greeting
            ask(questions, answers, "{\"execute\": \"qmp_capabilities\"}");
            String answer = ask(questions, answers, """
                    {"execute": "human-monitor-command", "arguments": {"command-line": "%s"}}""".formatted(command));
            if (!answer.matches("\\{\"return\": \"\"}")) {
                throw new IOException("QEMU refused '" + command + "': " + answer);
            }
        }
    }

    private static String ask(Writer questions, BufferedReader answers, String question) throws IOException {
        questions.write(question + "\n");
        questions.flush();
        String answer = answers.readLine();
        while (answer != null && answer.startsWith("{\"timestamp\"")) {
            answer = answers.readLine();
        }
        if (answer == null) {
            throw new IOException("QEMU's monitor is gone");
        }
        return answer;
    }
}
