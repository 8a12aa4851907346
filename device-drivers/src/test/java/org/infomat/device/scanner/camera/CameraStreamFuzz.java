package org.infomat.device.scanner.camera;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/// What a network camera sends over HTTP: parts, and pictures in them.
public final class CameraStreamFuzz {
    private static final int MOST_PICTURES = 20;

    private CameraStreamFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        MultipartPictures pictures = new MultipartPictures(new ByteArrayInputStream(input));
        try {
            for (int i = 0; i < MOST_PICTURES; i++) {
                Jpeg.frame(pictures.next());
            }
        } catch (IOException e) {
            // declared: the camera has ended the connection, or sends no pictures
        }
    }
}
