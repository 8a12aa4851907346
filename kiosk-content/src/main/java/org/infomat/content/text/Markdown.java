package org.infomat.content.text;

import java.util.List;
import java.util.stream.Collectors;

/// An information page, as blocks that a screen draws, a receipt prints and a voice reads.
/// Links are shown as their text: there is nowhere to go from a terminal.
public record Markdown(List<Block> blocks) {
    public Markdown {
        blocks = List.copyOf(blocks);
    }

    /// CommonMark has no wrong input: whatever is not markup is text.
    public static Markdown parse(String commonMark) {
        return new MarkdownReading().read(commonMark);
    }

    /// A part of the page, from top to bottom.
    public sealed interface Block {
        /// One string for each paragraph, heading or list item, in reading order.
        List<String> spoken();
    }

    /// The title of what follows.
    ///
    /// @param level 1 (the page's own) to 6
    public record Heading(int level, List<Span> spans) implements Block {
        public Heading {
            spans = List.copyOf(spans);
        }

        @Override
        public List<String> spoken() {
            return List.of(text(spans));
        }
    }

    public record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }

        @Override
        public List<String> spoken() {
            return List.of(text(spans));
        }
    }

    /// A list, with numbers or with bullets.
    ///
    /// @param firstNumber of a numbered list; 0 where the items have bullets
    public record Listing(int firstNumber, List<List<Block>> items) implements Block {
        public Listing {
            items = items.stream().map(List::copyOf).toList();
        }

        public boolean numbered() {
            return firstNumber > 0;
        }

        @Override
        public List<String> spoken() {
            return items.stream()
                    .flatMap(List::stream)
                    .flatMap(block -> block.spoken().stream())
                    .toList();
        }
    }

    /// A picture of the bundle's `media/` folder, with the words for those who do not see it.
    public record Picture(String file, String alternative) implements Block {
        @Override
        public List<String> spoken() {
            return alternative.isBlank() ? List.of() : List.of(alternative);
        }
    }

    /// A run of text in one weight.
    public record Span(String text, boolean strong) {}

    public static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    public List<String> spoken() {
        return blocks.stream().flatMap(block -> block.spoken().stream()).toList();
    }
}
