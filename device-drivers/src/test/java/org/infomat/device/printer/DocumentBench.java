package org.infomat.device.printer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.infomat.device.DeviceException;

/// A printer of A4 sheets under test, and what happens to it.
public interface DocumentBench extends AutoCloseable {
    DocumentPrinter open(Map<String, String> settings) throws DeviceException, InterruptedException;

    default DocumentPrinter open() throws DeviceException, InterruptedException {
        return open(Map.of());
    }

    void paperOut(boolean out) throws IOException, InterruptedException;

    void tonerLow(boolean low) throws IOException, InterruptedException;

    /// A page takes seconds.
    void slow(boolean slow) throws IOException;

    /// What has come out, byte for byte as it was sent.
    List<byte[]> printed() throws IOException;

    void unplug();

    void plugInAgain() throws IOException, InterruptedException;

    @Override
    void close() throws IOException;
}
