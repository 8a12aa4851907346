package org.infomat.content.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/// Where the links and pictures of a page lead, for checking a bundle.
public final class MarkdownLinks {
    private MarkdownLinks() {}

    /// What a link leads to.
    public enum Kind {
        /// Elsewhere: `https`, `mailto` or `tel`.
        ADDRESS,
        /// A file, named from the bundle's root.
        FILE,
        MALFORMED
    }

    /// One link of the page, with the line on which its paragraph begins.
    public record Link(String target, Kind kind, boolean picture, int line) {}

    public static List<Link> of(String commonMark) {
        var links = new ArrayList<Link>();
        MarkdownReading.parser().parse(commonMark).accept(new AbstractVisitor() {
            @Override
            public void visit(org.commonmark.node.Link link) {
                links.add(new Link(link.getDestination(), kind(link.getDestination()), false, line(link)));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                links.add(new Link(image.getDestination(), kind(image.getDestination()), true, line(image)));
                visitChildren(image);
            }
        });
        return List.copyOf(links);
    }

    private static Kind kind(String target) {
        try {
            String scheme = new URI(target).getScheme();
            if (scheme == null) {
                return Kind.FILE;
            }
            return List.of("https", "http", "mailto", "tel").contains(scheme) ? Kind.ADDRESS : Kind.MALFORMED;
        } catch (URISyntaxException e) {
            return Kind.MALFORMED;
        }
    }

    private static int line(Node node) {
        for (Node holder = node; holder != null; holder = holder.getParent()) {
            List<SourceSpan> spans = holder.getSourceSpans();
            if (!spans.isEmpty()) {
                return spans.getFirst().getLineIndex() + 1;
            }
        }
        return 1;
    }
}
