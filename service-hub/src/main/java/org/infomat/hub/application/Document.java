package org.infomat.hub.application;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/// A document of a kind that is safe to show to a clerk, judged by its first bytes and not by what its sender says.
public final class Document {

    private static final int LONGEST_START = 8;

    public enum Type {
        PDF("application/pdf", "255044462d"),
        JPEG("image/jpeg", "ffd8ff"),
        PNG("image/png", "89504e470d0a1a0a");

        private final String mediaType;
        private final String start;

        /// @param start the first bytes in hexadecimal
        Type(String mediaType, String start) {
            this.mediaType = mediaType;
            this.start = start;
        }

        public String mediaType() {
            return mediaType;
        }

        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Type type;
    private final byte[] content;

    private Document(Type type, byte[] content) {
        this.type = type;
        this.content = content.clone();
    }

    /// Empty where it is none of the known kinds.
    public static Optional<Document> recognised(byte[] content) {
        var start = HexFormat.of().formatHex(content, 0, Math.min(LONGEST_START, content.length));
        return Arrays.stream(Type.values())
                .filter(type -> start.startsWith(type.start))
                .findFirst()
                .map(type -> new Document(type, content));
    }

    public Type type() {
        return type;
    }

    public byte[] content() {
        return content.clone();
    }
}
