package org.infomat.kiosk;

import java.nio.file.Path;
import org.infomat.content.Bundle;
import org.infomat.content.BundleException;
import org.infomat.content.BundleReader;

/// The bundle that the product brings along, read once for all tests of a process, since it never changes: reading it
/// anew for each took more than half of what tests of screens cost.
public final class StarterBundle {
    private static final Bundle BUNDLE = read();

    private StarterBundle() {}

    public static Bundle get() {
        return BUNDLE;
    }

    private static Bundle read() {
        try {
            return BundleReader.read(Path.of("..", "config", "content"));
        } catch (BundleException e) {
            throw new AssertionError(e);
        }
    }
}
