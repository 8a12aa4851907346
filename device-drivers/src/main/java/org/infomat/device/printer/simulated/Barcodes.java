package org.infomat.device.printer.simulated;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.Writer;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.CodaBarWriter;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.Code39Writer;
import com.google.zxing.oned.Code93Writer;
import com.google.zxing.oned.EAN13Writer;
import com.google.zxing.oned.EAN8Writer;
import com.google.zxing.oned.ITFWriter;
import com.google.zxing.oned.UPCAWriter;
import com.google.zxing.oned.UPCEWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The bars of `GS k`. What a kind cannot hold leaves no trace, as on a real printer.
final class Barcodes {
    private static final int CODE_39 = 4;
    private static final int ITF = 5;
    private static final int CODABAR = 6;
    private static final int CODE_93 = 7;
    private static final int CODE_128 = 8;
    private static final Set<Integer> TWO_WIDTHS = Set.of(CODE_39, ITF, CODABAR);
    /// The writer's signs for FNC1 to FNC4.
    private static final String FUNCTIONS = "\u00f1\u00f2\u00f3\u00f4";

    private Barcodes() {}

    /// Kinds 0 to 6 end with a zero; 65 and above carry their length.
    static void draw(byte[] command, Style style, Paper paper, Glyphs glyphs) {
        int kind = CommandLength.at(command, 2);
        boolean counted = kind >= 65;
        byte[] data = counted
                ? Arrays.copyOfRange(command, 4, command.length)
                : Arrays.copyOfRange(command, 3, command.length - 1);
        int number = counted ? kind - 65 : kind;
        String content = number == CODE_128 ? code128(data) : new String(data, ISO_8859_1);
        try {
            List<Integer> elements =
                    elements(encode(number, content), TWO_WIDTHS.contains(number), style.barcodeModule);
            label(content, style.textAt & 1, style, paper, glyphs);
            draw(elements, style, paper);
            label(content, style.textAt & 2, style, paper, glyphs);
        } catch (IllegalArgumentException | WriterException e) {
            paper.feed(0);
        }
    }

    private static BitMatrix encode(int number, String content) throws WriterException {
        return switch (number) {
            case 0 -> bars(new UPCAWriter(), BarcodeFormat.UPC_A, content);
            case 1 -> bars(new UPCEWriter(), BarcodeFormat.UPC_E, content);
            case 2 -> bars(new EAN13Writer(), BarcodeFormat.EAN_13, content);
            case 3 -> bars(new EAN8Writer(), BarcodeFormat.EAN_8, content);
            case CODE_39 -> bars(new Code39Writer(), BarcodeFormat.CODE_39, content.replace("*", ""));
            case ITF -> bars(new ITFWriter(), BarcodeFormat.ITF, content);
            case CODABAR -> bars(new CodaBarWriter(), BarcodeFormat.CODABAR, content);
            case CODE_93 -> bars(new Code93Writer(), BarcodeFormat.CODE_93, content);
            case CODE_128 -> bars(new Code128Writer(), BarcodeFormat.CODE_128, content);
            default -> throw new IllegalArgumentException("There is no GS k " + number);
        };
    }

    private static BitMatrix bars(Writer writer, BarcodeFormat format, String content) throws WriterException {
        return writer.encode(content, format, 0, 1, Map.of(EncodeHintType.MARGIN, 0));
    }

    /// `{A`, `{B` and `{C` choose a code set, `{1` to `{4` a function, `{{` is a brace; in set C a byte is two digits.
    private static String code128(byte[] data) {
        StringBuilder content = new StringBuilder();
        boolean pairs = false;
        for (int i = 0; i < data.length; i++) {
            int value = data[i] & 0xff;
            if (value == '{' && i + 1 < data.length) {
                int chosen = data[++i];
                pairs = chosen == 'C' || (pairs && chosen != 'A' && chosen != 'B');
                if (chosen == '{') {
                    content.append('{');
                } else if (chosen >= '1' && chosen <= '4') {
                    content.append(FUNCTIONS.charAt(chosen - '1'));
                }
            } else if (pairs) {
                content.append((char) ('0' + value / 10 % 10)).append((char) ('0' + value % 10));
            } else {
                content.append((char) value);
            }
        }
        return content.toString();
    }

    /// Kinds of two widths have wide elements of two and a half narrow ones; the others are made of modules.
    private static List<Integer> elements(BitMatrix bars, boolean twoWidths, int module) {
        List<Integer> elements = new ArrayList<>();
        for (int from = 0; from < bars.getWidth(); ) {
            int to = from;
            while (to < bars.getWidth() && bars.get(to, 0) == bars.get(from, 0)) {
                to++;
            }
            int dots = twoWidths && to - from > 1 ? (5 * module + 1) / 2 : (to - from) * module;
            elements.add(dots);
            from = to;
        }
        return elements;
    }

    private static void draw(List<Integer> elements, Style style, Paper paper) {
        int x = style.start(elements.stream().mapToInt(Integer::intValue).sum());
        boolean black = true;
        for (int dots : elements) {
            for (int i = 0; black && i < dots * style.barcodeHeight; i++) {
                paper.blacken(x + i % dots, i / dots);
            }
            x += dots;
            black = !black;
        }
        paper.feed(style.barcodeHeight);
    }

    /// The digits for people, above or below the bars (`GS H`).
    private static void label(String content, int wanted, Style style, Paper paper, Glyphs glyphs) {
        if (wanted == 0) {
            return;
        }
        Style plain = style.plain();
        Line line = new Line();
        content.chars().forEach(letter -> line.add((char) letter, plain, glyphs));
        paper.feed(line.print(plain, paper));
    }
}
