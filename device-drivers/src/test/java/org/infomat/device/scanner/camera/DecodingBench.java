package org.infomat.device.scanner.camera;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infomat.device.scanner.Symbology;

/// How many pictures of distorted bar codes are read, and how fast, beside readers by others. Prints a table.
public final class DecodingBench {
    private static final int WARMING = 2;
    private static final Pattern ALL = Pattern.compile("(?s)(.+)");
    private static final Pattern QUOTED = Pattern.compile("\"(.+)\"");

    private DecodingBench() {}

    /// A picture, and what is in it.
    private record Shown(Kind kind, Path file) {}

    /// What became of one picture.
    private record Try(Kind kind, boolean right, boolean wrong, double milliseconds) {}

    private record Row(long right, long wrong) {}

    private interface Reader {
        Optional<String> read(Path picture) throws IOException;
    }

    public static void main(String[] arguments) throws Exception {
        System.exit(run() ? 0 : 1);
    }

    /// Whether we read, at rest, at least as many as each of the others, and none wrongly.
    public static boolean run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("decoding-bench");
        try {
            return compare(pictures(folder));
        } finally {
            delete(folder);
        }
    }

    private static List<Shown> pictures(Path folder) throws IOException, InterruptedException {
        List<Shown> shown = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            Path symbol = Symbols.zint(kind.zint(), kind.text(), folder).picture();
            for (Distortion distortion : Distortion.values()) {
                shown.add(new Shown(kind, distortion.spoil(symbol, folder)));
            }
        }
        return shown;
    }

    private static boolean compare(List<Shown> shown) throws IOException, InterruptedException {
        Set<Symbology> all = Arrays.stream(Kind.values()).map(Kind::symbology).collect(Collectors.toSet());
        System.out.printf(
                "Bar codes in pictures of 1280 x 720 points: %d kinds, %d distortions each%n%n",
                Kind.values().length, Distortion.values().length);
        System.out.printf(
                "%-42s %9s %6s %8s %8s %9s  %s%n",
                "reader",
                "read",
                "wrong",
                "hit p50",
                "hit p95",
                "miss p50",
                Stream.of(Kind.values()).map(Kind::name).collect(Collectors.joining(" ")));
        Map<Path, Frame> frames = frames(shown);
        row("Infomat, something moves", shown, ours(all, Pass.QUICK, frames), WARMING);
        Row rest = row("Infomat, at rest", shown, ours(all, Pass.THOROUGH, frames), WARMING);
        Row cpp = row("zxing-cpp (ZXingReader, a process each)", shown, process(QUOTED, "ZXingReader", "-1"), 0);
        Row zbar = row("zbar (zbarimg, a process each)", shown, process(ALL, "zbarimg", "--quiet", "--raw"), 0);
        System.out.println("ms a picture; the pictures lie in memory for Infomat, in files for the others.");
        System.out.printf(
                "All in one process, ms a picture: zxing-cpp %.1f, zbar %.1f%n",
                together(shown, "ZXingReader", "-1"), together(shown, "zbarimg", "--quiet", "--raw"));
        boolean kept = rest.wrong() == 0 && rest.right() >= Math.max(cpp.right(), zbar.right());
        System.out.printf(
                "At rest none read wrongly, and as many as by the best of the others: %s%n%n",
                kept ? "kept" : "NOT KEPT");
        return kept;
    }

    /// Milliseconds a picture of a program that is given all of them at once: reading the files counts, starting
    /// hardly.
    private static double together(List<Shown> shown, String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(command));
        shown.forEach(each -> line.add(each.file().toString()));
        long begun = System.nanoTime();
        new ProcessBuilder(line)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        return (System.nanoTime() - begun) / (double) TimeUnit.MILLISECONDS.toNanos(1) / shown.size();
    }

    private static Map<Path, Frame> frames(List<Shown> shown) throws IOException {
        Map<Path, Frame> frames = new java.util.HashMap<>();
        for (Shown each : shown) {
            frames.put(each.file(), Symbols.frame(each.file()));
        }
        return frames;
    }

    private static Reader ours(Set<Symbology> kinds, List<Pass> passes, Map<Path, Frame> frames) {
        Decoder decoder = new Decoder(kinds);
        return picture -> passes.stream()
                .flatMap(pass -> decoder.decode(frames.get(picture), pass).stream())
                .findFirst()
                .map(code -> code.text());
    }

    /// @param text where in what it prints the code's text is
    private static Reader process(Pattern text, String... command) {
        return picture -> {
            List<String> line = new ArrayList<>(List.of(command));
            line.add(picture.toString());
            Process process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.matcher(printed).results().map(found -> found.group(1)).findFirst();
        };
    }

    private static Row row(String name, List<Shown> shown, Reader reader, int warming) throws IOException {
        for (int round = 0; round < warming; round++) {
            for (Shown each : shown) {
                reader.read(each.file());
            }
        }
        List<Try> tries = new ArrayList<>();
        for (Shown each : shown) {
            long begun = System.nanoTime();
            Optional<String> text = reader.read(each.file());
            double milliseconds = (System.nanoTime() - begun) / (double) TimeUnit.MILLISECONDS.toNanos(1);
            boolean right = text.filter(read -> read.equals(each.kind().text())).isPresent();
            tries.add(new Try(each.kind(), right, text.isPresent() && !right, milliseconds));
        }
        tell(name, tries);
        return new Row(
                tries.stream().filter(Try::right).count(),
                tries.stream().filter(Try::wrong).count());
    }

    private static void tell(String name, List<Try> tries) {
        Map<Kind, Long> byKind = new EnumMap<>(Kind.class);
        tries.stream().filter(Try::right).forEach(read -> byKind.merge(read.kind(), 1L, Long::sum));
        List<Double> hits = sorted(tries.stream().filter(Try::right));
        List<Double> misses = sorted(tries.stream().filter(each -> !each.right()));
        System.out.printf(
                "%-42s %4d/%-4d %6d %8.1f %8.1f %9.1f  %s%n",
                name,
                hits.size(),
                tries.size(),
                tries.stream().filter(Try::wrong).count(),
                percentile(hits, 50),
                percentile(hits, 95),
                percentile(misses, 50),
                Stream.of(Kind.values())
                        .map(kind -> String.valueOf(byKind.getOrDefault(kind, 0L)))
                        .collect(Collectors.joining(" / ")));
    }

    private static List<Double> sorted(Stream<Try> tries) {
        return tries.map(Try::milliseconds).sorted().toList();
    }

    private static double percentile(List<Double> sorted, int percent) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
