package org.infomat.device.signal.pi4j;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.infomat.device.port.Kernel;
import org.infomat.device.port.KernelDevice;
import org.infomat.device.port.PortRefusedException;

/// A GPIO chip that is open: its name and label, and its lines.
final class GpioChip implements AutoCloseable {
    private static final long CHIP_INFO = 0x8044_B401L;
    private static final long LINE_INFO = 0xC100_B405L;
    private static final long GET_LINE = 0xC250_B407L;

    private static final int CHIP_INFO_SIZE = 68;
    private static final int LABEL = 32;
    private static final int LINE_COUNT = 64;

    private static final int LINE_INFO_SIZE = 256;
    private static final int CONSUMER = 32;
    private static final int OFFSET = 64;

    private static final String WE = "infomat";

    private final KernelDevice device;
    private final Identity info;

    /// @param name as in `/dev`: `gpiochip0`
    /// @param label what kind of chip it is: `pinctrl-bcm2835`
    record Identity(String name, String label, int lines) {
        static Identity read(MemorySegment answered) {
            return new Identity(
                    answered.getString(0, StandardCharsets.UTF_8),
                    answered.getString(LABEL, StandardCharsets.UTF_8),
                    answered.get(JAVA_INT, LINE_COUNT));
        }
    }

    private GpioChip(KernelDevice device, Identity info) {
        this.device = device;
        this.info = info;
    }

    static GpioChip open(Kernel kernel, Path file) throws IOException {
        KernelDevice device = kernel.open(file, Kernel.READ_AND_WRITE);
        try {
            return new GpioChip(device, info(device));
        } catch (IOException e) {
            device.close();
            throw e;
        }
    }

    private static Identity info(KernelDevice device) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment answer = arena.allocate(CHIP_INFO_SIZE, Long.BYTES);
            device.control(CHIP_INFO, answer);
            return Identity.read(answer);
        }
    }

    Identity info() {
        return info;
    }

    /// Throws where the chip is gone.
    void check() throws IOException {
        info(device);
    }

    GpioLine line(LineRequest request) throws IOException {
        if (request.offset() >= info.lines()) {
            throw new PortRefusedException(
                    device.address() + " has lines 0 to " + (info.lines() - 1) + ", no " + request.offset(), null);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment asked = request.write(arena, WE);
            device.control(GET_LINE, asked);
            return new GpioLine(device.given(LineRequest.descriptor(asked), " line " + request.offset()));
        } catch (PortRefusedException e) {
            throw new PortRefusedException(
                    "Line " + request.offset() + " of " + device.address() + " is used by " + user(request.offset()),
                    e);
        }
    }

    /// Who has a line that we cannot have.
    private String user(int offset) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment asked = arena.allocate(LINE_INFO_SIZE, Long.BYTES);
            asked.set(JAVA_INT, OFFSET, offset);
            device.control(LINE_INFO, asked);
            String consumer = asked.getString(CONSUMER, StandardCharsets.UTF_8);
            return consumer.isEmpty() ? "another program" : "'" + consumer + "'";
        }
    }

    /// The lines among these that have changed; none, when the limit is over or somebody has woken this thread. Throws
    /// when the chip is gone.
    List<GpioLine> await(List<GpioLine> lines, Duration limit) throws IOException {
        List<KernelDevice> changed =
                device.await(lines.stream().map(GpioLine::device).toList(), limit);
        return lines.stream().filter(line -> changed.contains(line.device())).toList();
    }

    /// Ends `await`, now and from now on.
    void wake() {
        device.wake();
    }

    @Override
    public void close() {
        device.close();
    }
}
