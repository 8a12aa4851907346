package org.infomat.device.port;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import org.infomat.device.DriverSettings;
import org.junit.jupiter.api.Test;

class TcpPortTest extends PortContract {
    @Override
    FarSide farSide() throws IOException {
        return new Listener(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
    }

    private static final class Listener implements FarSide {
        private final ServerSocket server;
        private Socket connection;

        Listener(ServerSocket server) {
            this.server = server;
        }

        @Override
        public Port open() throws IOException, InterruptedException {
            Port port = Ports.open(new DriverSettings(Map.of("port", "tcp://127.0.0.1:" + server.getLocalPort())));
            connection = server.accept();
            return port;
        }

        @Override
        public void send(byte[] bytes) throws IOException {
            connection.getOutputStream().write(bytes);
        }

        @Override
        public byte[] receive(int count) throws IOException {
            return connection.getInputStream().readNBytes(count);
        }

        @Override
        public void vanish() throws IOException {
            connection.close();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }

    @Test
    void a_number_where_nobody_listens_is_refused() throws Exception {
        int unused;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unused = server.getLocalPort();
        }
        DriverSettings settings = new DriverSettings(Map.of("port", "tcp://127.0.0.1:" + unused));
        assertThatThrownBy(() -> Ports.open(settings))
                .isInstanceOf(PortRefusedException.class)
                .hasMessageContaining("refuses");
    }

    @Test
    void a_host_that_does_not_exist_is_missing() {
        DriverSettings settings = new DriverSettings(Map.of("port", "tcp://no-such-host.invalid:9100"));
        assertThatThrownBy(() -> Ports.open(settings)).isInstanceOf(PortMissingException.class);
    }
}
