package org.infomat.device.card.pcsc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// `SCARD_READERSTATE`, as C lays it out.
final class ReaderStates {
    private static final int ATR_LENGTH = 33;
    private static final MemoryLayout LAYOUT = MemoryLayout.structLayout(
            ADDRESS.withName("szReader"),
            ADDRESS.withName("pvUserData"),
            JAVA_LONG.withName("dwCurrentState"),
            JAVA_LONG.withName("dwEventState"),
            JAVA_LONG.withName("cbAtr"),
            MemoryLayout.sequenceLayout(ATR_LENGTH, JAVA_BYTE).withName("rgbAtr"),
            MemoryLayout.paddingLayout(7));
    private static final long NAME = offset("szReader");
    private static final long CURRENT = offset("dwCurrentState");
    private static final long EVENT = offset("dwEventState");
    private static final long LENGTH = offset("cbAtr");
    private static final long ATR = offset("rgbAtr");

    private ReaderStates() {}

    private static long offset(String field) {
        return LAYOUT.byteOffset(MemoryLayout.PathElement.groupElement(field));
    }

    static MemorySegment write(List<ReaderState> readers, Arena arena) {
        MemorySegment states = arena.allocate(LAYOUT, readers.size());
        for (int i = 0; i < readers.size(); i++) {
            MemorySegment state = states.asSlice(i * LAYOUT.byteSize(), LAYOUT);
            state.set(ADDRESS, NAME, arena.allocateFrom(readers.get(i).reader()));
            state.set(JAVA_LONG, CURRENT, readers.get(i).known());
        }
        return states;
    }

    static List<ReaderState> read(MemorySegment states, List<ReaderState> readers) {
        List<ReaderState> now = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            MemorySegment state = states.asSlice(i * LAYOUT.byteSize(), LAYOUT);
            long length = Math.min(state.get(JAVA_LONG, LENGTH), ATR_LENGTH);
            byte[] atr = state.asSlice(ATR, length).toArray(JAVA_BYTE);
            now.add(new ReaderState(
                    readers.get(i).reader(),
                    state.get(JAVA_LONG, EVENT),
                    HexFormat.of().withUpperCase().formatHex(atr)));
        }
        return now;
    }
}
