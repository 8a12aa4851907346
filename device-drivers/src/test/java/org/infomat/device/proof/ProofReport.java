package org.infomat.device.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Writes which technology was proven against what, from what the tests noted: `./infomat proofs`. With a report that
/// was written before, says which of its proofs this run has not got.
public final class ProofReport {
    private static final String HEAD = """
            # Devices: what was tested against what

            Written by `./infomat proofs` from what the tests of the last runs noted (`./infomat test`, `./infomat verify-hardware`); not by
            hand. A cell stands here as proven while all its tests pass. After a change: run all three and copy `target/devices.md` here.

            | device class | technology | against | versions | tests |
            |---|---|---|---|---|
            """;
    private static final String NOT_PROVEN = "not proven";

    private ProofReport() {}

    /// One row: the cell, its peer, and what became of the tests.
    private record Row(String deviceClass, String technology, String peer, String versions, String tests) {
        String cell() {
            return deviceClass + " | " + technology;
        }

        /// @param wanted device class, technology and a part of the peer's name
        boolean fills(String[] wanted) {
            return deviceClass.equals(wanted[0]) && technology.equals(wanted[1]) && peer.contains(wanted[2]);
        }

        String line() {
            return "| " + String.join(" | ", deviceClass, technology, peer, versions, tests) + " |";
        }

        static Row of(Map<String, String> proof) {
            return new Row(
                    proof.getOrDefault("deviceClass", ""),
                    proof.getOrDefault("technology", ""),
                    proof.getOrDefault("peer", ""),
                    proof.getOrDefault("versions", ""),
                    "`" + proof.get("test") + "`: " + proof.get("passed") + " passed");
        }
    }

    /// `TARGET EARLIER ROOT`: the report to write, the one to compare with, and the folder of the modules.
    public static void main(String[] arguments) throws IOException {
        List<Row> proven = proven(Path.of(arguments[2]));
        Files.createDirectories(Path.of(arguments[0]).toAbsolutePath().getParent());
        Files.writeString(Path.of(arguments[0]), report(proven));
        List<String> lost = lost(Path.of(arguments[1]), proven);
        lost.forEach(line -> System.out.println("No longer proven: " + line));
        System.out.println(proven.size() + " proofs, " + lost.size() + " of " + arguments[1] + " no longer there");
        System.exit(lost.isEmpty() ? 0 : 1);
    }

    /// Of each test and cell the latest note counts, and only where all its tests passed.
    private static List<Row> proven(Path root) throws IOException {
        Map<String, Map<String, String>> latest = new LinkedHashMap<>();
        for (String line : notes(root)) {
            Map<String, String> proof = JsonLine.read(line);
            String key = proof.get("test") + proof.get("deviceClass") + proof.get("technology") + proof.get("peer");
            latest.merge(
                    key,
                    proof,
                    (one, other) ->
                            one.getOrDefault("time", "").compareTo(other.getOrDefault("time", "")) > 0 ? one : other);
        }
        return latest.values().stream()
                .filter(proof -> "0".equals(proof.get("failed")) && !"0".equals(proof.get("passed")))
                .map(Row::of)
                .sorted((one, other) -> one.line().compareTo(other.line()))
                .toList();
    }

    private static List<String> notes(Path root) throws IOException {
        List<String> notes = new ArrayList<>();
        try (Stream<Path> modules = Files.list(root)) {
            for (Path folder : modules.map(module -> module.resolve("target/proofs"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.toList()) {
                        notes.addAll(Files.readAllLines(file));
                    }
                }
            }
        }
        return notes;
    }

    private static String report(List<Row> proven) throws IOException {
        List<Row> rows = new ArrayList<>(proven);
        for (String cell : wanted()) {
            String[] names = cell.split(" \\| ");
            if (proven.stream().noneMatch(row -> row.fills(names))) {
                rows.add(new Row(names[0], names[1], NOT_PROVEN + " against " + names[2], "", ""));
            }
        }
        StringBuilder report = new StringBuilder(HEAD);
        rows.stream()
                .map(Row::line)
                .sorted()
                .forEach(line -> report.append(line).append('\n'));
        return report.toString();
    }

    /// The cells that a terminal needs: `device class | technology | a part of the peer's name`, a line each.
    private static List<String> wanted() throws IOException {
        try (var in = ProofReport.class.getResourceAsStream("cells.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /// What an earlier report calls proven, and now is not; versions and counts may change.
    private static List<String> lost(Path earlier, List<Row> proven) throws IOException {
        Set<String> now = new TreeSet<>(
                proven.stream().map(row -> row.cell() + " | " + row.peer()).toList());
        return Files.readAllLines(earlier).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| device class"))
                .map(line -> line.split(" ?\\| ?", -1))
                .map(parts -> Arrays.asList(parts).subList(1, 4))
                .filter(parts -> !parts.get(2).startsWith(NOT_PROVEN))
                .map(parts -> String.join(" | ", parts))
                .distinct()
                .filter(cell -> !now.contains(cell))
                .toList();
    }
}
