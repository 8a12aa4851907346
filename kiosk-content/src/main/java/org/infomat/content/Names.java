package org.infomat.content;

/// How things are called in a bundle.
final class Names {
    private Names() {}

    /// Ids end up in file names, addresses and logs.
    static String id(String text) {
        if (!text.matches("[a-z][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("an id is lower-case words joined by hyphens, at most 64 characters");
        }
        return text;
    }
}
