package org.infomat.device.scanner.camera;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infomat.device.port.KernelDevice;
import org.infomat.device.port.PortRefusedException;
import org.jspecify.annotations.Nullable;

/// A camera of this machine (Video4Linux): it fills a few buffers that it shares with us, in turn.
final class VideoCamera implements FrameSource {
    private static final int BUFFERS = 3;

    private final KernelDevice device;
    private final VideoCalls calls;
    private final String model;
    private final VideoCalls.Agreed agreed;
    private final List<MemorySegment> buffers = new ArrayList<>();
    private @Nullable Arena shared;

    private VideoCamera(KernelDevice device, VideoCalls calls, String model, VideoCalls.Agreed agreed) {
        this.device = device;
        this.calls = calls;
        this.model = model;
        this.agreed = agreed;
    }

    /// With pictures of the size nearest to this one, in the best of these formats. The device is closed where this
    /// fails.
    static VideoCamera over(KernelDevice device, Set<PixelFormat> known, int width, int height) throws IOException {
        VideoCalls calls = new VideoCalls(device);
        try {
            String model = calls.name();
            PixelFormat best = best(device, known, calls.formats());
            return new VideoCamera(device, calls, model, calls.agree(best, width, height));
        } catch (IOException e) {
            device.close();
            throw e;
        }
    }

    private static PixelFormat best(KernelDevice device, Set<PixelFormat> known, Set<PixelFormat> offered)
            throws IOException {
        return offered.stream()
                .filter(known::contains)
                .findFirst()
                .orElseThrow(() -> new PortRefusedException(
                        device.address() + " offers none of the picture formats that are known", null));
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public void start() throws IOException {
        Arena arena = Arena.ofConfined();
        shared = arena;
        int count = calls.request(BUFFERS);
        for (int index = 0; index < count; index++) {
            VideoCalls.Place place = calls.place(index);
            buffers.add(device.map(place.offset(), place.length(), arena));
            calls.give(index);
        }
        calls.stream(true);
    }

    /// Also after a start that failed half way.
    @Override
    public void stop() throws IOException {
        try {
            calls.stream(false);
        } finally {
            unmap();
        }
        calls.request(0);
    }

    private void unmap() {
        buffers.clear();
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    @Override
    public Optional<Frame> next(Duration limit) throws IOException {
        while (device.await(Duration.ZERO)) {
            calls.give(calls.take().index()); // filled while nobody looked
        }
        if (!device.await(limit)) {
            return Optional.empty();
        }
        VideoCalls.Filled filled = calls.take();
        Optional<Frame> frame = filled.damaged() ? Optional.empty() : frame(filled);
        calls.give(filled.index());
        return frame;
    }

    private Optional<Frame> frame(VideoCalls.Filled filled) {
        return agreed.format()
                .frame(buffers.get(filled.index()), agreed.width(), agreed.height(), agreed.pitch(), filled.length());
    }

    @Override
    public void check() throws IOException {
        calls.name();
    }

    @Override
    public void wake() {
        device.wake();
    }

    @Override
    public void close() {
        unmap();
        device.close();
    }
}
