package org.infomat.device.port;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// The device file of a USB printer (`/dev/usb/lp0`) or of a serial line: each call ends at its limit, whatever the
/// device does, and no thread of a caller is ever in the kernel for longer than a moment. An idle line costs nothing.
final class DeviceFile implements Port {
    private static final int SHORTEST_REST = 1;
    private static final int LONGEST_REST = 50;

    private final String address;
    private final Descriptor descriptor;
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();

    private DeviceFile(String address, Descriptor descriptor) {
        this.address = address;
        this.descriptor = descriptor;
    }

    static DeviceFile open(String path, String address) throws IOException {
        return new DeviceFile(address, Descriptor.open(path));
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public void write(byte[] bytes, Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        if (!writing.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new PortTimeoutException(address + " is still busy with another write");
        }
        try {
            writeUntil(end, bytes, limit);
        } catch (IOException | InterruptedException e) {
            close();
            throw e;
        } finally {
            writing.unlock();
        }
    }

    private void writeUntil(long end, byte[] bytes, Duration limit) throws IOException, InterruptedException {
        int sent = 0;
        int rest = SHORTEST_REST;
        while (sent < bytes.length) {
            int taken = descriptor.write(bytes, sent);
            sent += taken;
            rest = taken > 0 ? SHORTEST_REST : longer(rest);
            if (taken == 0) {
                if (System.nanoTime() >= end) {
                    throw new PortTimeoutException(
                            address + " did not take what was sent within " + limit.toMillis() + " ms");
                }
                Thread.sleep(rest);
            }
        }
    }

    @Override
    public byte[] read(int most, Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        reading.lockInterruptibly();
        try {
            byte[] arrived = descriptor.read(most);
            int rest =
                    0; // grows for a device that says that it has sent something and has not, as some USB printers do
            while (arrived.length == 0 && System.nanoTime() < end) {
                Thread.sleep(rest);
                descriptor.awaitArrival(Duration.ofNanos(end - System.nanoTime()));
                arrived = descriptor.read(most);
                rest = longer(rest);
            }
            return arrived;
        } catch (IOException e) {
            close();
            throw e;
        } finally {
            reading.unlock();
        }
    }

    private static int longer(int rest) {
        return Math.clamp(rest * 2L, SHORTEST_REST, LONGEST_REST);
    }

    @Override
    public void close() {
        descriptor.close();
    }
}
