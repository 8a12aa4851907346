package org.infomat.device.card.pcsc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The functions of `libpcsclite.so.1` that a card reader needs. On 64-bit Linux its `DWORD` and `LONG` are C's `long`,
/// eight bytes, unlike on Windows and macOS.
@SuppressWarnings("restricted") // calling C is what this class is for
final class PcscLibrary {
    /// To wait for ever in `await`.
    static final long INFINITE = 0xFFFF_FFFFL;

    private static final String NAME = "libpcsclite.so.1";
    private static final long SCOPE_SYSTEM = 2;
    private static final long SHARE_SHARED = 2;
    private static final long PROTOCOL_T0_OR_T1 = 3;
    private static final long LEAVE_CARD = 0;
    private static final long RESET_CARD = 1;

    /// The longest extended APDU (`MAX_BUFFER_SIZE_EXTENDED`).
    private static final int LONGEST_ANSWER = 65_548;

    private static final int STATUS_WORD = 2;

    private final SymbolLookup symbols;
    private final MethodHandle establishContext;
    private final MethodHandle releaseContext;
    private final MethodHandle listReaders;
    private final MethodHandle getStatusChange;
    private final MethodHandle cancel;
    private final MethodHandle connect;
    private final MethodHandle transmit;
    private final MethodHandle disconnect;

    private PcscLibrary(SymbolLookup symbols) {
        this.symbols = symbols;
        establishContext = function("SCardEstablishContext", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        releaseContext = function("SCardReleaseContext", JAVA_LONG);
        listReaders = function("SCardListReaders", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        getStatusChange = function("SCardGetStatusChange", JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG);
        cancel = function("SCardCancel", JAVA_LONG);
        connect = function("SCardConnect", JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS);
        transmit = function("SCardTransmit", JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        disconnect = function("SCardDisconnect", JAVA_LONG, JAVA_LONG);
    }

    /// Throws `IllegalArgumentException` where the library is not installed.
    static PcscLibrary load() {
        return new PcscLibrary(SymbolLookup.libraryLookup(NAME, Arena.global()));
    }

    private MethodHandle function(String name, MemoryLayout... parameters) {
        return Linker.nativeLinker()
                .downcallHandle(symbols.findOrThrow(name), FunctionDescriptor.of(JAVA_LONG, parameters));
    }

    long establish() throws PcscException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment context = arena.allocate(JAVA_LONG);
            check(
                    "SCardEstablishContext",
                    call(establishContext, SCOPE_SYSTEM, MemorySegment.NULL, MemorySegment.NULL, context));
            return context.get(JAVA_LONG, 0);
        }
    }

    /// A context that is no longer valid is as good as released.
    void release(long context) {
        call(releaseContext, context);
    }

    /// Ends an `await` that another thread has begun on this context; without one it does nothing.
    void cancel(long context) {
        call(cancel, context);
    }

    /// The names of the readers; none is an empty list.
    List<String> readers(long context) throws PcscException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment size = arena.allocate(JAVA_LONG);
            int sized = call(listReaders, context, MemorySegment.NULL, MemorySegment.NULL, size);
            if (sized == PcscException.NO_READERS_AVAILABLE) {
                return List.of();
            }
            check("SCardListReaders", sized);
            MemorySegment names = arena.allocate(size.get(JAVA_LONG, 0) + 1);
            check("SCardListReaders", call(listReaders, context, MemorySegment.NULL, names, size));
            return strings(names);
        }
    }

    /// Strings one after the other, each ended by a zero, the last by two.
    private static List<String> strings(MemorySegment names) {
        List<String> strings = new ArrayList<>();
        for (long at = 0; names.get(JAVA_BYTE, at) != 0; ) {
            String name = names.getString(at);
            strings.add(name);
            at += name.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        return strings;
    }

    /// Blocks until one of the readers is no longer as the caller knew it, and returns how all are now.
    List<ReaderState> await(long context, long milliseconds, List<ReaderState> readers) throws PcscException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment states = ReaderStates.write(readers, arena);
            int code = call(getStatusChange, context, milliseconds, states, (long) readers.size());
            if (code != PcscException.TIMEOUT) {
                check("SCardGetStatusChange", code);
            }
            return ReaderStates.read(states, readers);
        }
    }

    /// Powers the card up where it is not; other programs may use it too.
    Card connect(long context, String reader) throws PcscException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment card = arena.allocate(JAVA_LONG);
            MemorySegment protocol = arena.allocate(JAVA_LONG);
            MemorySegment name = arena.allocateFrom(reader);
            check("SCardConnect", call(connect, context, name, SHARE_SHARED, PROTOCOL_T0_OR_T1, card, protocol));
            return new Card(card.get(JAVA_LONG, 0), protocol.get(JAVA_LONG, 0));
        }
    }

    /// Sends a command; the answer ends with the status word.
    byte[] transmit(Card card, byte[] command) throws PcscException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment protocol = arena.allocateFrom(JAVA_LONG, card.protocol(), 2 * JAVA_LONG.byteSize());
            MemorySegment answer = arena.allocate(LONGEST_ANSWER);
            MemorySegment length = arena.allocateFrom(JAVA_LONG, LONGEST_ANSWER);
            MemorySegment sent = arena.allocateFrom(JAVA_BYTE, command);
            check(
                    "SCardTransmit",
                    call(
                            transmit,
                            card.handle(),
                            protocol,
                            sent,
                            (long) command.length,
                            MemorySegment.NULL,
                            answer,
                            length));
            // Some drivers call it a success when the card was pulled out and there is no answer at all.
            check("SCardTransmit", length.get(JAVA_LONG, 0) < STATUS_WORD ? PcscException.NOT_TRANSACTED : 0);
            byte[] received = answer.asSlice(0, length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
            answer.fill((byte) 0);
            return received;
        }
    }

    /// Clears what the card was asked to select, so that nothing of this person's is left open in it.
    void disconnectAndReset(Card card) {
        call(disconnect, card.handle(), RESET_CARD);
    }

    /// For a card that has failed: resetting one that was pulled out makes pcscd overlook the next (seen in 1.9.9).
    void disconnect(Card card) {
        call(disconnect, card.handle(), LEAVE_CARD);
    }

    private static void check(String function, int code) throws PcscException {
        if (code != 0) {
            throw new PcscException(function, code);
        }
    }

    private static int call(MethodHandle function, Object... arguments) {
        try {
            return (int) (long) function.invokeWithArguments(arguments);
        } catch (Throwable e) { // what invoking a method handle declares; a C function itself throws nothing
            throw new IllegalStateException("The binding to " + NAME + " does not fit it", e);
        }
    }

    /// A card that is connected, and the protocol (T=0 or T=1) agreed with it.
    record Card(long handle, long protocol) {}
}
