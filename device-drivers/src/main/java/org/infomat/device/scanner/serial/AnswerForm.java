package org.infomat.device.scanner.serial;

/// How the answers of a maker's scanners begin and end, which come between the codes.
enum AnswerForm {
    NONE("", "", false),
    /// The command again with ACK, ENQ or NAK before its full stop: `CBRENA1` ACK `.`; it looks like text, so it is
    /// only taken for an answer where one is awaited.
    HONEYWELL("CBRENA", ".", false),
    /// SOH STX … ETX EOT.
    DATALOGIC("\u0001\u0002", "\u0003\u0004", true),
    /// STX SOH `0000` … `;` ETX.
    NEWLAND("\u0002\u00010000", ";\u0003", true);

    private final String beginning;
    private final String end;
    private final boolean unasked;

    AnswerForm(String beginning, String end, boolean unasked) {
        this.beginning = beginning;
        this.end = end;
        this.unasked = unasked;
    }

    /// Whether an answer may come at this moment.
    boolean possible(boolean awaited) {
        return !beginning.isEmpty() && (unasked || awaited);
    }

    /// Whether these bytes begin as an answer does, as far as they go.
    boolean begins(byte[] received, int length) {
        boolean begins = true;
        for (int i = 0; begins && i < Math.min(length, beginning.length()); i++) {
            begins = received[i] == beginning.charAt(i);
        }
        return begins;
    }

    boolean ends(byte[] received, int length) {
        boolean ends = length >= beginning.length() + end.length();
        for (int i = 0; ends && i < end.length(); i++) {
            ends = received[length - end.length() + i] == end.charAt(i);
        }
        return ends;
    }
}
