package org.infomat.device.port;

import java.io.IOException;
import java.time.Duration;

class MemoryCableTest extends PortContract {
    @Override
    FarSide farSide() {
        return new Device();
    }

    private static final class Device implements FarSide {
        private MemoryCable cable = new MemoryCable("test", 4_096);

        @Override
        public Port open() {
            cable = new MemoryCable("test", 4_096);
            return cable.host();
        }

        @Override
        public void send(byte[] bytes) throws IOException, InterruptedException {
            cable.device().write(bytes, Duration.ofSeconds(1));
        }

        @Override
        public byte[] receive(int count) throws IOException, InterruptedException {
            byte[] received = new byte[count];
            int got = 0;
            while (got < count) {
                byte[] piece = cable.device().read(count - got, Duration.ofSeconds(5));
                System.arraycopy(piece, 0, received, got, piece.length);
                got += piece.length;
            }
            return received;
        }

        @Override
        public void vanish() {
            cable.pull();
        }

        @Override
        public void close() {
            cable.pull();
        }
    }
}
