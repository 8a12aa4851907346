package org.infomat.device.scanner.camera;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Cuts what a network camera sends (`multipart/x-mixed-replace`) into JPEG pictures.
final class MultipartPictures {
    private static final int MOST_BYTES = 16 << 20;
    private static final int LONGEST_LINE = 1_024;
    private static final String LENGTH = "content-length:";
    private static final int MARKER = 0xFF;
    private static final int END_OF_IMAGE = 0xD9;

    private final InputStream in;

    MultipartPictures(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /// Blocks until the next picture has come.
    byte[] next() throws IOException {
        String line = line();
        while (!line.startsWith("--")) {
            line = line();
        }
        int length = -1;
        for (line = line(); !line.isEmpty(); line = line()) {
            length = line.toLowerCase(Locale.ROOT).startsWith(LENGTH) ? length(line) : length;
        }
        return length >= 0 ? in.readNBytes(length) : untilItEnds();
    }

    private static int length(String line) throws IOException {
        String digits = line.substring(LENGTH.length()).strip();
        if (!digits.matches("[0-9]{1,8}") || Integer.parseInt(digits) > MOST_BYTES) {
            throw new IOException("the camera announces a picture of " + digits.length() + " digits' bytes");
        }
        return Integer.parseInt(digits);
    }

    /// Some cameras do not say how long a picture is.
    private byte[] untilItEnds() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        int before = 0;
        int now = read();
        picture.write(now);
        while (before != MARKER || now != END_OF_IMAGE) {
            if (picture.size() == MOST_BYTES) {
                throw new IOException("the camera's picture does not end");
            }
            before = now;
            now = read();
            picture.write(now);
        }
        return picture.toByteArray();
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = read(); read != '\n'; read = read()) {
            if (line.size() == LONGEST_LINE) {
                throw new IOException("the camera does not send pictures as multipart/x-mixed-replace");
            }
            line.write(read);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    private int read() throws IOException {
        int read = in.read();
        if (read < 0) {
            throw new EOFException("the camera has ended the connection");
        }
        return read;
    }
}
