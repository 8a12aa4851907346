package org.infomat.hub.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;

/// Says in the file `port` where the hub listens, once it does: port 0 in the settings means any free one.
class PortFile implements AutoCloseable {

    private static final String NAME = "port";

    private final DataFolder folder;

    PortFile(DataFolder folder) {
        this.folder = folder;
        remove();
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context) {
            var server = Objects.requireNonNull(context.getWebServer(), "A ready hub has a web server");
            folder.writePrivately(NAME, Integer.toString(server.getPort()));
        }
    }

    @Override
    public void close() {
        remove();
    }

    private void remove() {
        try {
            Files.deleteIfExists(folder.resolve(NAME));
        } catch (IOException e) {
            throw new UncheckedIOException("The stale port file cannot be removed from the data folder", e);
        }
    }
}
