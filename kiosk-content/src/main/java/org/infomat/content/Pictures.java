package org.infomat.content;

import java.util.Arrays;

/// Tells pictures from other files by how they begin; a link in an archive, for one, begins with a path.
final class Pictures {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private Pictures() {}

    static boolean isPicture(byte[] content) {
        return beginsWith(content, PNG) || beginsWith(content, JPEG);
    }

    private static boolean beginsWith(byte[] content, byte[] start) {
        return content.length > start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
