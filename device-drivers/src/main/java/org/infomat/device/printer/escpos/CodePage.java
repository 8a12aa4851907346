package org.infomat.device.printer.escpos;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/// A character table of a printer: the number that chooses it (`ESC t n`) and what it holds.
record CodePage(int number, Charset charset) {
    CodePage {
        if (number < 0 || number > 255) {
            throw new IllegalArgumentException("A code page's number is 0 to 255, not " + number);
        }
    }

    boolean holds(String text) {
        CharsetEncoder encoder = charset.newEncoder();
        return text.chars()
                .allMatch(character -> character == '\n' || (character >= ' ' && encoder.canEncode((char) character)));
    }

    byte[] encode(String text) {
        return text.getBytes(charset);
    }
}
