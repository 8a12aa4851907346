package org.infomat.device.printer.escpos;

import org.infomat.device.fuzz.FuzzInput;

/// What an ESC/POS printer sends back.
public final class PrinterReplyFuzz {
    private PrinterReplyFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        ReplyParser parser = new ReplyParser();
        Condition condition = Condition.fine();
        for (byte[] piece : new FuzzInput(input).pieces()) {
            for (Reply reply : parser.accept(piece)) {
                condition = switch (reply) {
                    case Reply.Asb asb -> Condition.of(asb);
                    case Reply.RealTime answer ->
                        condition.with(1, answer.bits()).with(2, answer.bits()).with(3, answer.bits());
                    case Reply.PaperSensor sensor -> condition.with(4, sensor.bits());
                    case Reply.Identity identity -> condition;
                };
            }
        }
        condition.status("");
    }
}
