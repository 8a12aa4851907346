package org.infomat.device.recording;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infomat.device.DriverSettings;

/// A session with a device, without anybody's data. Its text form is for people too: a line an exchange.
///
/// @param notes what the session was recorded with: versions, the day
public record Recording(String driver, DriverSettings settings, Map<String, String> notes, List<Exchange> exchanges) {
    public Recording {
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        exchanges = List.copyOf(exchanges);
    }

    /// As it stands in a file, with a checksum at its end.
    public String text() {
        return RecordingText.of(this);
    }

    /// Throws `IllegalArgumentException` for a text that is none, is of a later program, or was changed.
    public static Recording parse(String text) {
        return RecordingText.parse(text);
    }
}
