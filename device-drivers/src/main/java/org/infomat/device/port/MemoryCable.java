package org.infomat.device.port;

import java.io.IOException;
import java.time.Duration;

/// A cable in memory: what one end writes the other reads. Closing either end, or pulling the cable, ends both. Each
/// direction holds so many bytes; a writer waits while it is full, as on a line with flow control.
public final class MemoryCable {
    private final MemoryBuffer toDevice;
    private final MemoryBuffer toHost;
    private final String address;

    public MemoryCable(String name, int capacity) {
        address = "memory:" + name;
        toDevice = new MemoryBuffer(address, capacity);
        toHost = new MemoryBuffer(address, capacity);
    }

    /// The end that a driver opens.
    public Port host() {
        return new End(toHost, toDevice);
    }

    /// The end inside the simulated device.
    public Port device() {
        return new End(toDevice, toHost);
    }

    public void pull() {
        toDevice.close();
        toHost.close();
    }

    private final class End implements Port {
        private final MemoryBuffer in;
        private final MemoryBuffer out;

        End(MemoryBuffer in, MemoryBuffer out) {
            this.in = in;
            this.out = out;
        }

        @Override
        public String address() {
            return address;
        }

        @Override
        public void write(byte[] bytes, Duration limit) throws IOException, InterruptedException {
            try {
                out.put(bytes, limit);
            } catch (IOException | InterruptedException e) {
                close();
                throw e;
            }
        }

        @Override
        public byte[] read(int most, Duration limit) throws IOException, InterruptedException {
            return in.take(most, limit);
        }

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public void close() {
            pull();
        }
    }
}
