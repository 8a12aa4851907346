package org.infomat.device.printer.simulated;

import java.nio.charset.Charset;
import java.util.Map;

/// The character tables of the simulated printer, by Epson's numbers.
final class CodePages {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0, "IBM437"),
            Map.entry(2, "IBM850"),
            Map.entry(13, "IBM857"),
            Map.entry(16, "windows-1252"),
            Map.entry(17, "IBM866"),
            Map.entry(18, "IBM852"),
            Map.entry(19, "IBM00858"),
            Map.entry(45, "windows-1250"),
            Map.entry(46, "windows-1251"),
            Map.entry(47, "windows-1253"),
            Map.entry(48, "windows-1254"));

    private CodePages() {}

    static Charset numbered(int number) {
        return Charset.forName(NAMES.getOrDefault(number, "IBM437"));
    }
}
