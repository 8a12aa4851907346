package org.infomat.device.card.pcsc;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import java.util.HexFormat;
import jdk.net.ExtendedSocketOptions;

/// A card in the virtual reader: speaks vpcd's protocol (two bytes of length, then a command or one byte of control)
/// and runs a `Chip`. One that exists is inserted; closing removes it.
public final class VirtualCard implements AutoCloseable {
    /// What answers commands: ours, from `TestChip`.
    @FunctionalInterface
    public interface Chip {
        byte[] answer(byte[] command) throws IOException;

        /// The answer to reset: of a card with contacts that speaks T=1.
        default String atr() {
            return "3B800181";
        }
    }

    private static final int GET_ATR = 4;

    private final Socket socket;
    private final Chip chip;

    private VirtualCard(Socket socket, Chip chip) {
        this.socket = socket;
        this.chip = chip;
    }

    public static VirtualCard insert(Chip chip) throws IOException {
        Socket socket = new Socket("127.0.0.1", CardService.SLOT);
        socket.setTcpNoDelay(true);
        VirtualCard card = new VirtualCard(socket, chip);
        Thread.ofPlatform().daemon().name("virtual-card").start(card::run);
        return card;
    }

    private void run() {
        try (socket;
                DataInputStream in = new DataInputStream(socket.getInputStream());
                DataOutputStream out = new DataOutputStream(socket.getOutputStream())) {
            while (true) {
                byte[] message = message(in);
                if (message.length > 1) {
                    send(out, chip.answer(message));
                } else if (message.length == 1 && message[0] == GET_ATR) {
                    send(out, HexFormat.of().parseHex(chip.atr()));
                }
            }
        } catch (EOFException e) {
            // the service has closed the slot
        } catch (IOException e) {
            // taken away: by close, or by the chip itself
        }
    }

    /// vpcd sends length and message apart, the second only when the first was acknowledged: at once, not in the 40 ms
    /// that the system may take.
    private byte[] message(DataInputStream in) throws IOException {
        socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        int length = in.readUnsignedShort();
        socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        return in.readNBytes(length);
    }

    private static void send(DataOutputStream out, byte[] answer) throws IOException {
        byte[] message = new byte[answer.length + 2];
        message[0] = (byte) (answer.length >> 8);
        message[1] = (byte) answer.length;
        System.arraycopy(answer, 0, message, 2, answer.length);
        out.write(message);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /// A small card of ours: an application with one transparent file, which holds an identifier in `70/5A`.
    public static final class TestChip implements Chip {
        public static final String AID = "F0494E464F4D4154";
        public static final String SELECT = "00A4040008" + AID + " 00A4020C020101";
        public static final String READ = "00B0000000";

        private static final byte[] OK = {(byte) 0x90, 0};
        private static final byte[] FILE_NOT_FOUND = {0x6A, (byte) 0x82};
        private static final byte[] NOT_ALLOWED = {0x69, (byte) 0x86};
        private static final byte[] UNKNOWN_CLASS = {0x6E, 0};

        private final byte[] file;
        private boolean application;
        private boolean selected;

        public TestChip(String identifier) {
            byte[] text = identifier.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            file = new byte[text.length + 7];
            byte[] head = {0x70, (byte) (text.length + 5), 0x5F, 0x20, 0, 0x5A, (byte) text.length};
            System.arraycopy(head, 0, file, 0, head.length);
            System.arraycopy(text, 0, file, head.length, text.length);
        }

        @Override
        public byte[] answer(byte[] command) {
            String hex = HexFormat.of().withUpperCase().formatHex(command);
            if (hex.equals("00A4040008" + AID)) {
                application = true;
                return OK;
            }
            if (hex.startsWith("00A402") && application) {
                selected = hex.equals("00A4020C020101");
                return selected ? OK : FILE_NOT_FOUND;
            }
            if (hex.equals(READ)) {
                return selected ? join(file, OK) : NOT_ALLOWED;
            }
            return hex.startsWith("00A4") ? FILE_NOT_FOUND : UNKNOWN_CLASS;
        }

        private static byte[] join(byte[] data, byte[] status) {
            byte[] answer = Arrays.copyOf(data, data.length + status.length);
            System.arraycopy(status, 0, answer, data.length, status.length);
            return answer;
        }
    }
}
