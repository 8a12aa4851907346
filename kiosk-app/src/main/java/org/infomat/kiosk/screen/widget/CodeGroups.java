package org.infomat.kiosk.screen.widget;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextFormatter;
import org.infomat.content.text.Digits;

/// Keeps a code in its groups while it is typed: `7kq4a` becomes `7KQ4 A`.
record CodeGroups(List<Integer> sizes) {

    CodeGroups {
        sizes = List.copyOf(sizes);
    }

    TextFormatter.Change apply(TextFormatter.Change change) {
        if (!change.isContentChange()) {
            return change;
        }
        String typed = change.getControlNewText();
        String before = plain(typed.substring(0, Math.min(change.getCaretPosition(), typed.length())));
        String grouped = grouped(plain(typed));
        int caret = Math.min(grouped(before).length(), grouped.length());
        change.setRange(0, change.getControlText().length());
        change.setText(grouped);
        change.selectRange(caret, caret);
        return change;
    }

    String grouped(String plain) {
        StringBuilder grouped = new StringBuilder();
        int at = 0;
        for (int size : sizes) {
            if (at >= plain.length()) {
                break;
            }
            grouped.append(at == 0 ? "" : " ").append(plain, at, Math.min(at + size, plain.length()));
            at += size;
        }
        return grouped.toString();
    }

    private static String plain(String typed) {
        return Digits.toAscii(typed).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
