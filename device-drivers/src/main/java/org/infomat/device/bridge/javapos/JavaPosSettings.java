package org.infomat.device.bridge.javapos;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jpos.config.JposEntry;
import jpos.config.JposEntryRegistry;
import jpos.config.simple.xml.JavaxRegPopulator;
import jpos.loader.JposServiceLoader;
import org.infomat.device.DriverSettings;
import org.infomat.device.port.PortMissingException;

/// What `devices.yaml` says about any device behind JavaPOS.
///
/// | setting | means | otherwise |
/// |---|---|---|
/// | `logical-name` | the name of its entry in `jpos.xml` | |
/// | `jpos-xml` | the absolute path of the maker's `jpos.xml` | |
record JavaPosSettings(String logicalName, Path file) {
    private static final Set<String> SETTINGS = Set.of("logical-name", "jpos-xml");

    static JavaPosSettings from(DriverSettings settings) {
        Path file = Path.of(settings.required("jpos-xml"));
        if (!file.isAbsolute()) {
            throw new IllegalArgumentException("'jpos-xml' is an absolute path, not '" + file + "'");
        }
        return new JavaPosSettings(settings.required("logical-name"), file);
    }

    /// The names of these settings and of a driver's own.
    static Set<String> with(Set<String> own) {
        Set<String> all = new HashSet<>(SETTINGS);
        all.addAll(own);
        return all;
    }

    /// Where a line for messages leads to this device: the file, and in it the name.
    URI place() {
        try {
            return new URI("file", null, file.toString(), logicalName);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("'" + logicalName + "' in '" + file + "' is no name of a device", e);
        }
    }

    static JavaPosSettings at(URI place) {
        return new JavaPosSettings(place.getFragment(), Path.of(place.getPath()));
    }

    /// Tells JavaPOS about this entry only. Its own search for `jpos.xml`, in the working directory and on the class
    /// path, is the same for the whole program and silent about a file that it cannot read.
    void register() throws PortMissingException {
        if (!Files.isReadable(file)) {
            throw new PortMissingException("The file " + file + " cannot be read", null);
        }
        JavaxRegPopulator reader = new JavaxRegPopulator();
        reader.load(file.toString());
        List<JposEntry> entries = entries(reader).stream()
                .filter(entry -> logicalName.equals(entry.getLogicalName()))
                .toList();
        if (entries.isEmpty()) {
            throw new PortMissingException(file + " names no device '" + logicalName + "'", null);
        }
        JposEntryRegistry registry = JposServiceLoader.getManager().getEntryRegistry();
        registry.addJposEntry(logicalName, entries.getFirst());
    }

    private static List<JposEntry> entries(JavaxRegPopulator reader) {
        @SuppressWarnings("unchecked") // written before generics, it holds nothing else
        List<JposEntry> entries = Collections.list(reader.getEntries());
        return entries;
    }
}
