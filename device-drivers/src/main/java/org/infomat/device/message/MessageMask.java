package org.infomat.device.message;

import java.util.Optional;

/// What of a conversation in messages is a person's, and how it is replaced: so that whoever reads the replacement
/// finds the same parts, numbers and codes. What it gives is one line of text.
public interface MessageMask {
    /// What came, with other data of the same kind and length in it; empty where nothing of it may be kept.
    Optional<String> heard(String message);

    /// What was sent, with the lengths of what may be a person's; empty where nothing of it may be kept. The same
    /// message gives the same at all times.
    Optional<String> sent(String message);

    /// Whether two masked messages that were sent are the same, whatever time was left for them.
    boolean same(String recorded, String now);
}
