package org.infomat.device.printer.ipp;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A request to a printer, as bytes (RFC 8010, 3.1): the operation, its attributes, and perhaps a document.
final class IppRequest {
    enum Operation {
        PRINT_JOB(0x0002, "Print-Job"),
        CANCEL_JOB(0x0008, "Cancel-Job"),
        GET_JOB_ATTRIBUTES(0x0009, "Get-Job-Attributes"),
        GET_PRINTER_ATTRIBUTES(0x000b, "Get-Printer-Attributes");

        private final int code;
        private final String word;

        Operation(int code, String word) {
            this.code = code;
            this.word = word;
        }

        /// What the standard calls the operation of this code.
        static String word(int code) {
            return Arrays.stream(values())
                    .filter(operation -> operation.code == code)
                    .map(operation -> operation.word)
                    .findFirst()
                    .orElse("Operation");
        }
    }

    private static final int OPERATION_ATTRIBUTES = 0x01;
    private static final int JOB_ATTRIBUTES = 0x02;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /// @param number of this request; the answer carries the same
    IppRequest(Operation operation, int number, String printer) {
        put(0x0200, 2);
        put(operation.code, 2);
        put(number, 4);
        put(OPERATION_ATTRIBUTES, 1);
        text(Syntax.CHARSET, "attributes-charset", "utf-8");
        text(Syntax.LANGUAGE, "attributes-natural-language", "en");
        text(Syntax.URI, "printer-uri", printer);
    }

    /// Each value after the first has an empty name.
    IppRequest text(Syntax syntax, String name, String... values) {
        String named = name;
        for (String value : values) {
            begin(syntax, named);
            sized(value);
            named = "";
        }
        return this;
    }

    IppRequest integer(String name, int value) {
        begin(Syntax.INTEGER, name);
        put(4, 2);
        put(value, 4);
        return this;
    }

    /// What follows is about the job, no longer about the operation.
    IppRequest job() {
        put(JOB_ATTRIBUTES, 1);
        return this;
    }

    private void begin(Syntax syntax, String name) {
        put(syntax.tag(), 1);
        sized(name);
    }

    private void sized(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        put(encoded.length, 2);
        bytes.writeBytes(encoded);
    }

    /// Highest byte first.
    private void put(int value, int size) {
        for (int i = size - 1; i >= 0; i--) {
            bytes.write(value >> (8 * i));
        }
    }

    byte[] with(byte[] document) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes.size() + 1 + document.length);
        whole.writeBytes(bytes.toByteArray());
        whole.write(IppMessage.END);
        whole.writeBytes(document);
        return whole.toByteArray();
    }
}
