package org.infomat.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.infomat.content.text.Markdown.Heading;
import org.infomat.content.text.Markdown.Listing;
import org.infomat.content.text.Markdown.Paragraph;
import org.infomat.content.text.Markdown.Picture;
import org.infomat.content.text.Markdown.Span;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void a_page_becomes_headings_paragraphs_lists_and_pictures() {
        Markdown page = Markdown.parse("""
                ## By when

                By **30 June** of the
                year, see [the law](https://example.org).

                - one
                - two

                3. three

                ![The hall](media/hall.png)
                """);
        assertThat(page.blocks())
                .containsExactly(
                        new Heading(2, List.of(new Span("By when", false))),
                        new Paragraph(List.of(
                                new Span("By ", false),
                                new Span("30 June", true),
                                new Span(" of the year, see the law.", false))),
                        new Listing(0, List.of(List.of(plain("one")), List.of(plain("two")))),
                        new Listing(3, List.of(List.of(plain("three")))),
                        new Picture("media/hall.png", "The hall"));
    }

    private static Paragraph plain(String text) {
        return new Paragraph(List.of(new Span(text, false)));
    }

    @Test
    void it_is_spoken_block_by_block_with_the_words_for_its_pictures() {
        assertThat(Markdown.parse("# A\n\nb **c**\n\n* d\n  1. e\n\n![f](media/f.png)\n")
                        .spoken())
                .containsExactly("A", "b c", "d", "e", "f");
    }

    @Test
    void html_and_rules_are_left_out_and_quotes_are_text() {
        assertThat(Markdown.parse("<script>x</script>\n\n---\n\n> said\n\n    code\n")
                        .blocks())
                .containsExactly(plain("said"), plain("code"));
    }

    @Property
    void any_text_is_a_page(@ForAll String text) {
        assertThat(Markdown.parse(text).spoken()).doesNotContainNull();
    }

    @Test
    void deep_nesting_does_not_overflow() {
        assertThat(Markdown.parse("> ".repeat(100_000) + "x").spoken()).hasSize(1);
        assertThat(Markdown.parse("*a ".repeat(20_000)).blocks()).isNotEmpty();
        assertThat(Markdown.parse("[".repeat(20_000)).blocks()).isNotEmpty();
    }
}
