package org.infomat.content.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.infomat.content.text.Markdown.Block;
import org.infomat.content.text.Markdown.Listing;
import org.infomat.content.text.Markdown.Picture;
import org.infomat.content.text.Markdown.Span;

/// CommonMark's tree as our few blocks. Raw HTML and rules are left out: a terminal has no use for them.
final class MarkdownReading {
    private static final int DEEPEST = 20;
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(DEEPEST)
            .build();

    static Parser parser() {
        return PARSER;
    }

    Markdown read(String commonMark) {
        return new Markdown(blocks(PARSER.parse(commonMark)));
    }

    private List<Block> blocks(Node parent) {
        var blocks = new ArrayList<Block>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, blocks);
        }
        return blocks;
    }

    private void add(Node node, List<Block> to) {
        switch (node) {
            case Heading heading -> to.add(new Markdown.Heading(heading.getLevel(), spans(heading)));
            case Paragraph paragraph -> addParagraph(paragraph, to);
            case BulletList list -> to.add(new Listing(0, items(list)));
            case OrderedList list -> to.add(new Listing(Math.max(1, start(list)), items(list)));
            case BlockQuote quote -> to.addAll(blocks(quote));
            case FencedCodeBlock code -> to.add(plain(code.getLiteral()));
            case IndentedCodeBlock code -> to.add(plain(code.getLiteral()));
            default -> {}
        }
    }

    private static int start(OrderedList list) {
        Integer number = list.getMarkerStartNumber();
        return number == null ? 1 : number;
    }

    private static Markdown.Paragraph plain(String text) {
        return new Markdown.Paragraph(List.of(new Span(text.strip(), false)));
    }

    private List<List<Block>> items(Node list) {
        var items = new ArrayList<List<Block>>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(blocks(item));
        }
        return items;
    }

    /// A picture within a paragraph follows it: text does not flow round pictures here.
    private void addParagraph(Paragraph paragraph, List<Block> to) {
        var inline = new Inline();
        inline.addChildren(paragraph, false);
        if (!inline.isBlank()) {
            to.add(new Markdown.Paragraph(inline.spans()));
        }
        to.addAll(inline.pictures);
    }

    private static List<Span> spans(Node parent) {
        var inline = new Inline();
        inline.addChildren(parent, false);
        return inline.spans();
    }

    /// Collects runs of text; neighbours of the same weight become one.
    private static final class Inline {
        private final List<Span> spans = new ArrayList<>();
        private final List<Picture> pictures = new ArrayList<>();

        void addChildren(Node parent, boolean strong) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                add(node, strong);
            }
        }

        private void add(Node node, boolean strong) {
            switch (node) {
                case Text text -> append(text.getLiteral(), strong);
                case Code code -> append(code.getLiteral(), strong);
                case SoftLineBreak ignored -> append(" ", strong);
                case HardLineBreak ignored -> append("\n", strong);
                case StrongEmphasis emphasis -> addChildren(emphasis, true);
                case Image image -> pictures.add(new Picture(image.getDestination(), alternative(image)));
                default -> addChildren(node, strong);
            }
        }

        private static String alternative(Image image) {
            var inline = new Inline();
            inline.addChildren(image, false);
            return Markdown.text(inline.spans);
        }

        private void append(String text, boolean strong) {
            Span last = spans.isEmpty() ? null : spans.getLast();
            if (last != null && last.strong() == strong) {
                spans.set(spans.size() - 1, new Span(last.text() + text, strong));
            } else {
                spans.add(new Span(text, strong));
            }
        }

        boolean isBlank() {
            return spans.stream().allMatch(span -> span.text().isBlank());
        }

        List<Span> spans() {
            return List.copyOf(spans);
        }
    }
}
