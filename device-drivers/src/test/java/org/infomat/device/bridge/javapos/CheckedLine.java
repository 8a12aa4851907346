package org.infomat.device.bridge.javapos;

import java.io.IOException;
import java.time.Duration;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import org.infomat.device.printer.simulated.MakersLine;

/// The line to the printer, whose troubles are told in the errors of JavaPOS.
record CheckedLine(MakersLine line) {
    static final Duration SILENCE = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(20);

    /// Done when the printer answers a question that it reads after everything else.
    void print(byte[] part) throws JposException, InterruptedException {
        line.begin();
        obeyed(() -> {
            line.send(part);
            line.end();
            return true;
        });
        long end = System.nanoTime() + SILENCE.toNanos();
        boolean answered = false;
        while (!answered) {
            answered = line.done(LOOK);
            refuseInTrouble();
            if (!answered && System.nanoTime() > end) {
                throw new JposException(JposConst.JPOS_E_OFFLINE);
            }
        }
    }

    private void refuseInTrouble() throws JposException {
        MakersLine.Told now = line.told();
        if (now.knifeStuck()) {
            throw new JposException(JposConst.JPOS_E_FAILURE);
        }
        if (now.coverOpen()) {
            throw new JposException(JposConst.JPOS_E_EXTENDED, POSPrinterConst.JPOS_EPTR_COVER_OPEN);
        }
        if (now.paperOut()) {
            throw new JposException(JposConst.JPOS_E_EXTENDED, POSPrinterConst.JPOS_EPTR_REC_EMPTY);
        }
    }

    /// Whether it is there and its knife is free; a freed one is told to go on.
    void check() throws JposException, InterruptedException {
        boolean there = obeyed(() -> {
            if (line.told().knifeStuck()) {
                line.goOn();
                line.answersNow();
            }
            return line.answersNow();
        });
        if (!there) {
            throw new JposException(JposConst.JPOS_E_OFFLINE);
        }
        if (line.told().knifeStuck()) {
            throw new JposException(JposConst.JPOS_E_FAILURE);
        }
    }

    /// Throws away what the printer still holds, and knows that it has.
    void clear() throws JposException, InterruptedException {
        obeyed(() -> {
            line.clear();
            return line.answersNow();
        });
    }

    private interface Exchange {
        boolean made() throws IOException, InterruptedException;
    }

    private static boolean obeyed(Exchange exchange) throws JposException, InterruptedException {
        try {
            return exchange.made();
        } catch (IOException e) {
            throw new JposException(JposConst.JPOS_E_NOHARDWARE, "The line is cut", e);
        }
    }
}
