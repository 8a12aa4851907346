package org.infomat.device.signal.pi4j;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.infomat.device.port.Kernel;
import org.infomat.device.port.KernelDevice;
import org.infomat.device.port.PortRefusedException;

/// A chip of this machine. One thread sleeps in the kernel until a line changes; that is also how a chip that is
/// unplugged is noticed.
final class KernelChip implements GpioChip {
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

    /// Kernels such as 6.1 do not wake who sleeps when the chip is pulled out, but tell who begins to sleep anew.
    private static final Duration REST = Duration.ofMillis(500);

    private static final Duration CLOSING_LIMIT = Duration.ofSeconds(2);

    private final KernelDevice device;
    private final Identity info;
    private final List<KernelLine> lines = new CopyOnWriteArrayList<>();
    private volatile Optional<Thread> listener = Optional.empty();
    private volatile boolean closed;

    private KernelChip(KernelDevice device, Identity info) {
        this.device = device;
        this.info = info;
    }

    static KernelChip open(Kernel kernel, Path file) throws IOException {
        KernelDevice device = kernel.open(file, Kernel.READ_AND_WRITE);
        try {
            return new KernelChip(device, info(device));
        } catch (IOException e) {
            device.close();
            throw e;
        }
    }

    private static Identity info(KernelDevice device) throws IOException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment answer = arena.allocate(CHIP_INFO_SIZE, Long.BYTES);
            device.control(CHIP_INFO, answer);
            return new Identity(
                    answer.getString(0, StandardCharsets.UTF_8),
                    answer.getString(LABEL, StandardCharsets.UTF_8),
                    answer.get(JAVA_INT, LINE_COUNT));
        }
    }

    @Override
    public Identity info() {
        return info;
    }

    @Override
    public void check() throws IOException {
        info(device);
    }

    @Override
    public GpioLine line(LineRequest request) throws IOException {
        int offset = request.offset();
        if (offset >= info.lines()) {
            throw new PortRefusedException(
                    device.address() + " has lines 0 to " + (info.lines() - 1) + ", no " + offset, null);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment asked = request.write(arena, WE);
            device.control(GET_LINE, asked);
            KernelLine line = new KernelLine(offset, device.given(LineRequest.descriptor(asked), " line " + offset));
            lines.add(line);
            return line;
        } catch (PortRefusedException e) {
            throw new PortRefusedException(
                    "Line " + offset + " of " + device.address() + " is used by " + user(offset), e);
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

    /// In a platform thread: waiting in the kernel would pin a virtual thread's carrier.
    @Override
    public void listen(LineEars ears) {
        listener = Optional.of(Thread.ofPlatform()
                .daemon()
                .name(device.address() + "-listener")
                .start(() -> hear(List.copyOf(lines), ears)));
    }

    private void hear(List<KernelLine> listened, LineEars ears) {
        List<KernelDevice> files = listened.stream().map(KernelLine::device).toList();
        try {
            while (!closed) {
                List<KernelDevice> changed = device.await(files, REST);
                for (KernelLine line : listened) {
                    if (changed.contains(line.device())) {
                        line.changes().forEach(high -> ears.became(line.offset(), high));
                    }
                }
            }
        } catch (IOException e) {
            ears.gone(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        device.wake();
        try {
            if (listener.isPresent()) {
                listener.get().join(CLOSING_LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lines.forEach(line -> line.device().close());
        device.close();
    }
}
