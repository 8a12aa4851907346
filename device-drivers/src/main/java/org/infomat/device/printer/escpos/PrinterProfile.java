package org.infomat.device.printer.escpos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.infomat.device.Capability;

/// What one make of printer can do, from `profiles/NAME.properties` beside this class.
///
/// @param columns characters of the normal font in a line
/// @param dots width of the printed area
/// @param dotsPerInch of the head, in both directions
/// @param codePages in the order in which they are tried
/// @param qrCodes whether it draws QR codes itself (`GS ( k`)
/// @param clearsBuffer whether it knows `DLE DC4 8`, which throws away what was sent and is not printed yet
record PrinterProfile(
        String name,
        int columns,
        int dots,
        int dotsPerInch,
        List<CodePage> codePages,
        boolean qrCodes,
        Cutter cutter,
        boolean clearsBuffer) {
    static final List<String> NAMES = List.of("epson-80", "epson-58", "generic-80", "generic-58");

    PrinterProfile {
        codePages = List.copyOf(codePages);
        if (dots % 8 != 0 || dots < 192 || dots > 2_040) {
            throw new IllegalArgumentException("A line has 192 to 2040 dots, a multiple of 8, not " + dots);
        }
        if (columns < 16 || columns * 9 > dots) {
            throw new IllegalArgumentException(columns + " columns do not fit " + dots + " dots");
        }
    }

    static PrinterProfile named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("There is no printer profile '" + name + "'; known are " + NAMES);
        }
        try (InputStream in = PrinterProfile.class.getResourceAsStream("profiles/" + name + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("The profile " + name + " is missing from the program; build it again");
            }
            Properties properties = new Properties();
            properties.load(in);
            return of(name, properties);
        } catch (IOException e) {
            throw new UncheckedIOException("The profile " + name + " cannot be read", e);
        }
    }

    private static PrinterProfile of(String name, Properties properties) {
        return new PrinterProfile(
                name,
                Integer.parseInt(properties.getProperty("columns")),
                Integer.parseInt(properties.getProperty("dots")),
                Integer.parseInt(properties.getProperty("dots-per-inch")),
                codePages(properties.getProperty("code-pages")),
                Boolean.parseBoolean(properties.getProperty("qr-codes")),
                Cutter.valueOf(properties.getProperty("cutter")),
                Boolean.parseBoolean(properties.getProperty("clears-buffer")));
    }

    private static List<CodePage> codePages(String text) {
        return Arrays.stream(text.split("\\s+", -1))
                .map(entry -> entry.split("=", 2))
                .map(parts -> new CodePage(Integer.parseInt(parts[0]), Charset.forName(parts[1])))
                .toList();
    }

    /// @param answers whether its port carries answers
    Set<Capability> capabilities(boolean answers) {
        Set<Capability> all = EnumSet.noneOf(Capability.class);
        switch (cutter) {
            case NONE -> {}
            case PARTIAL -> all.add(Capability.PARTIAL_CUT);
            case FULL -> all.add(Capability.CUT);
        }
        if (answers) {
            all.addAll(EnumSet.of(
                    Capability.REPORTS_STATUS,
                    Capability.PAPER_OUT_SENSOR,
                    Capability.PAPER_LOW_SENSOR,
                    Capability.COVER_SENSOR));
        }
        return all;
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
