package org.infomat.device.card.chip;

import java.util.Optional;
import org.infomat.device.card.AccessKey;

/// A chip that somebody holds to the reader.
///
/// @param atr its answer to reset in upper-case hexadecimal
/// @param key what was read or typed from the document, where somebody has been asked for it
public record PresentedChip(CommandChannel channel, String atr, Optional<AccessKey> key) {}
