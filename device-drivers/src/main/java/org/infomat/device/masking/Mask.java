package org.infomat.device.masking;

import java.time.Duration;

/// What of a conversation with a device is a person's, and how it is replaced: so that whoever parses the replacement
/// finds the same parts, lengths, status bytes and check characters.
public interface Mask {
    /// What came from the device without a pause, as many bytes as before.
    byte[] heard(byte[] burst);

    /// Whether these bytes, sent to the device, hold nothing of a person; others are left out of a recording.
    boolean harmless(byte[] sent);

    /// The silence that ends what belongs together.
    Duration pause();
}
