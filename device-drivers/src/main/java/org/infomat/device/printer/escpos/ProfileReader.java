package org.infomat.device.printer.escpos;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/// Reads what a make of printer can do: from `profiles/NAME.properties` beside this class, or from a file of the
/// installer's own (`file:/etc/infomat/my-printer.properties`). All faults of a file are told at once.
final class ProfileReader {
    static final List<String> NAMES =
            List.of("epson-80", "epson-58", "generic-112", "generic-80", "generic-58", "presenter-80");

    private static final String FILE = "file:";
    private static final Set<String> KEYS = Set.of(
            "columns",
            "dots",
            "dots-per-inch",
            "code-pages",
            "qr-codes",
            "cutter",
            "presenter-steps",
            "retracts",
            "clears-buffer",
            "status-back",
            "near-end-sensor");

    private final Properties properties;
    private final List<String> faults = new ArrayList<>();

    private ProfileReader(Properties properties) {
        this.properties = properties;
    }

    /// By the setting `profile`.
    static PrinterProfile read(String setting) {
        Properties properties = setting.startsWith(FILE) ? own(setting) : shipped(setting);
        ProfileReader reader = new ProfileReader(properties);
        PrinterProfile profile = reader.profile(setting);
        if (!reader.faults.isEmpty()) {
            throw new IllegalArgumentException(
                    "The printer profile '" + setting + "' is wrong: " + String.join("; ", reader.faults));
        }
        return profile;
    }

    private static Properties shipped(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("There is no printer profile '" + name + "'; known are " + NAMES
                    + ", or file:/PATH of one of your own");
        }
        try (InputStream in = ProfileReader.class.getResourceAsStream("profiles/" + name + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("The profile " + name + " is missing from the program; build it again");
            }
            return load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The profile " + name + " cannot be read", e);
        }
    }

    private static Properties own(String setting) {
        try (Reader in = Files.newBufferedReader(Path.of(setting.substring(FILE.length())))) {
            return load(in);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("There is no printer profile " + e.getFile(), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("The printer profile " + setting + " cannot be read: " + e, e);
        }
    }

    private static Properties load(Reader in) throws IOException {
        Properties properties = new Properties();
        properties.load(in);
        return properties;
    }

    private PrinterProfile profile(String name) {
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            faults.add("unknown " + unknown + ", known are " + new TreeSet<>(KEYS));
        }
        int dots = number("dots", 192, 2_040);
        int columns = number("columns", 16, 255);
        if (dots % 8 != 0) {
            faults.add("'dots' is a multiple of 8, not " + dots);
        }
        if (faults.isEmpty() && columns * 9 > dots) {
            faults.add(columns + " 'columns' do not fit " + dots + " 'dots'");
        }
        return new PrinterProfile(
                name,
                columns,
                dots,
                number("dots-per-inch", 100, 600),
                codePages(),
                yes("qr-codes"),
                word("cutter", Cutter.values()),
                properties.containsKey("presenter-steps")
                        ? new Presenter(number("presenter-steps", 0, 255), yes("retracts"))
                        : Presenter.NONE,
                yes("clears-buffer"),
                word("status-back", StatusBack.values()),
                yes("near-end-sensor"));
    }

    private String text(String key) {
        String text = properties.getProperty(key, "").strip();
        if (text.isEmpty()) {
            faults.add("'" + key + "' is missing");
        }
        return text;
    }

    private int number(String key, int least, int most) {
        String text = text(key);
        int number = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (!text.isEmpty() && (number < least || number > most)) {
            faults.add("'" + key + "' is " + least + " to " + most + ", not " + text);
        }
        return Math.clamp(number, least, most);
    }

    private boolean yes(String key) {
        return word(key, Answer.values()) == Answer.YES;
    }

    private enum Answer {
        YES,
        NO
    }

    /// One of these, in lower case; the first where it is none of them.
    private <E extends Enum<E>> E word(String key, E[] words) {
        String text = text(key);
        List<String> known = Arrays.stream(words)
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!text.isEmpty() && !known.contains(text)) {
            faults.add("'" + key + "' is one of " + known + ", not " + text);
        }
        return words[Math.max(0, known.indexOf(text))];
    }

    private List<CodePage> codePages() {
        List<CodePage> pages = new ArrayList<>();
        for (String entry : text("code-pages").split("\\s+", 0)) {
            String[] parts = entry.split("=", 2);
            try {
                pages.add(new CodePage(Integer.parseInt(parts[0]), Charset.forName(parts.length < 2 ? "" : parts[1])));
            } catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
                faults.add("'code-pages' has no such charset: " + entry);
            } catch (IllegalArgumentException e) {
                faults.add("'code-pages' is a list such as 0=IBM437 17=IBM866, not " + entry);
            }
        }
        return pages;
    }
}
