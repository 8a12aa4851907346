package org.infomat.device.printer.escpos;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines of so many characters, between words where it can.
final class WordWrap {
    private WordWrap() {}

    static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            addParagraph(lines, paragraph.strip(), columns);
        }
        return lines;
    }

    /// As many lines, but of about one length, so that no word stands alone: for centred text.
    static List<String> balanced(String text, int columns) {
        List<String> lines = lines(text, columns);
        for (int narrower = columns - 1; narrower > columns / 2 && lines.size() > 1; narrower--) {
            List<String> tried = lines(text, narrower);
            if (tried.size() > lines.size()) {
                break;
            }
            lines = tried;
        }
        return lines;
    }

    private static void addParagraph(List<String> lines, String paragraph, int columns) {
        String left = paragraph;
        while (left.length() > columns) {
            int space = left.lastIndexOf(' ', columns);
            int end = space > 0 ? space : columns;
            lines.add(left.substring(0, end).stripTrailing());
            left = left.substring(end).stripLeading();
        }
        lines.add(left);
    }
}
