package org.infomat.device.printer.escpos;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infomat.device.Capability;

/// What one make of printer can do; `ProfileReader` reads it.
///
/// @param columns characters of the normal font in a line
/// @param dots width of the printed area
/// @param dotsPerInch of the head, in both directions
/// @param codePages in the order in which they are tried
/// @param qrCodes whether it draws QR codes itself (`GS ( k`)
/// @param clearsBuffer whether it knows `DLE DC4 8`, which throws away what was sent and is not printed yet
/// @param nearEnd whether it has a sensor for paper that runs low
record PrinterProfile(
        String name,
        int columns,
        int dots,
        int dotsPerInch,
        List<CodePage> codePages,
        boolean qrCodes,
        Cutter cutter,
        Presenter presenter,
        boolean clearsBuffer,
        StatusBack statusBack,
        boolean nearEnd) {
    PrinterProfile {
        codePages = List.copyOf(codePages);
    }

    /// @param port whether its port carries answers
    Set<Capability> capabilities(boolean port) {
        Set<Capability> all = EnumSet.noneOf(Capability.class);
        switch (cutter) {
            case NONE -> {}
            case PARTIAL -> all.add(Capability.PARTIAL_CUT);
            case FULL -> all.add(Capability.CUT);
        }
        if (presenter.present()) {
            all.add(Capability.EJECT);
        }
        if (port && statusBack != StatusBack.NONE) {
            all.addAll(EnumSet.of(Capability.REPORTS_STATUS, Capability.PAPER_OUT_SENSOR, Capability.COVER_SENSOR));
            if (nearEnd) {
                all.add(Capability.PAPER_LOW_SENSOR);
            }
        }
        return all;
    }

    /// The same for somebody else's program to cut and to ask: it ends where the knife is and tells nothing by itself.
    PrinterProfile asked(boolean cutByOthers) {
        return new PrinterProfile(
                name,
                columns,
                dots,
                dotsPerInch,
                codePages,
                qrCodes,
                cutByOthers ? Cutter.NONE : cutter,
                cutByOthers ? Presenter.NONE : presenter,
                clearsBuffer,
                StatusBack.ASKED,
                nearEnd);
    }

    /// The first code page that holds the whole text.
    Optional<CodePage> codePageFor(String text) {
        return codePages.stream().filter(page -> page.holds(text)).findFirst();
    }

    int millimetresFor(int dots) {
        return Math.round(dots * 25.4f / dotsPerInch);
    }

    int dotsFor(int millimetres) {
        return Math.round(millimetres * dotsPerInch / 25.4f);
    }
}
