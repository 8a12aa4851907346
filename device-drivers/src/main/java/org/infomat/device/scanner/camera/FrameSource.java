package org.infomat.device.scanner.camera;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// Where pictures come from. One thread asks and closes; `wake` may come from any other.
interface FrameSource extends AutoCloseable {
    /// What the camera says of itself; may be empty.
    String model();

    /// From now on there are pictures.
    void start() throws IOException, InterruptedException;

    /// From now on the camera is dark, as far as it can be.
    void stop() throws IOException;

    /// The newest picture, taken after the last one asked for; nothing if none came within the limit. Throws when the
    /// camera is gone.
    Optional<Frame> next(Duration limit) throws IOException, InterruptedException;

    /// Throws when the camera is gone. Asked while it is stopped.
    void check() throws IOException;

    /// Ends the waiting of `next`, for good.
    void wake();

    @Override
    void close();
}
