package org.infomat.device.port;

import java.io.IOException;
import java.util.Map;
import org.infomat.device.DriverSettings;

/// A pseudo-terminal as the far side, opened by us as a serial line (no prefix) or as a device file (`file:`).
record PtyFarSide(PtyPair pair, String prefix) implements FarSide {
    @Override
    public Port open() throws IOException, InterruptedException {
        return Ports.open(new DriverSettings(Map.of("port", prefix + pair.ours())));
    }

    @Override
    public void send(byte[] bytes) throws IOException {
        pair.send(bytes);
    }

    @Override
    public byte[] receive(int count) throws IOException {
        return pair.receive(count);
    }

    @Override
    public void vanish() {
        pair.unplug();
    }

    @Override
    public void close() throws IOException {
        pair.close();
    }
}
