package org.infomat.device.printer.escpos;

import java.util.List;

/// A receipt in the printer's language.
///
/// @param chunks to be sent one after the other; none ends within a command
/// @param dots how far the paper moves
/// @param cuts how often it is cut
record EncodedReceipt(List<byte[]> chunks, int dots, int cuts) {
    EncodedReceipt {
        chunks = List.copyOf(chunks);
    }

    int bytes() {
        return chunks.stream().mapToInt(chunk -> chunk.length).sum();
    }
}
