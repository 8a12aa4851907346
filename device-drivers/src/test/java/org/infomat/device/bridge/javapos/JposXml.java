package org.infomat.device.bridge.javapos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.infomat.device.DriverSettings;

/// A `jpos.xml` as makers write them.
final class JposXml {
    private JposXml() {}

    /// Settings of a device whose entry it writes; the service is found under that name.
    static DriverSettings naming(String logicalName, String category, Path folder, Map<String, String> own)
            throws IOException {
        Path file = folder.resolve("jpos.xml");
        Files.writeString(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE JposEntries PUBLIC "-//JavaPOS//DTD//EN" "jpos/res/jcl.dtd">
                <JposEntries>
                  <JposEntry logicalName="%s">
                    <creation factoryClass="%s" serviceClass="%s"/>
                    <vendor name="Ada and Company" url="https://ada.example"/>
                    <jpos category="%s" version="1.15"/>
                    <product name="M-1" description="Played by a test" url="https://ada.example/m-1"/>
                  </JposEntry>
                </JposEntries>
                """.formatted(
                        logicalName, MakersFactory.class.getName(), MakersService.class.getName(), category));
        Map<String, String> settings = new HashMap<>(own);
        settings.put("logical-name", logicalName);
        settings.put("jpos-xml", file.toString());
        return new DriverSettings(settings);
    }
}
