package org.infomat.device.printer.ipp;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.infomat.device.DriverSettings;

/// What `devices.yaml` says about a printer of A4 sheets.
///
/// @param uri its address, `ipp://192.0.2.8:631/ipp/print` or with `ipps:`
/// @param limit how long a document may take to be out
record IppSettings(URI uri, String media, Duration limit) {
    private static final int PORT = 631;
    private static final Set<String> SETTINGS = Set.of("uri", "media", "limit");

    static IppSettings of(DriverSettings settings) {
        settings.allowOnly(SETTINGS);
        int seconds = settings.integer("limit", 90);
        if (seconds < 1 || seconds > 600) {
            throw new IllegalArgumentException("'limit' is 1 to 600 seconds, not " + seconds);
        }
        return new IppSettings(
                uri(settings.required("uri")), settings.get("media", "iso_a4_210x297mm"), Duration.ofSeconds(seconds));
    }

    private static URI uri(String text) {
        URI uri = URI.create(text);
        boolean ipp = "ipp".equals(uri.getScheme()) || "ipps".equals(uri.getScheme());
        if (!ipp || uri.getHost() == null) {
            throw new IllegalArgumentException("'uri' is ipp://HOST/PATH or ipps://HOST/PATH, not '" + text + "'");
        }
        if (uri.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "'uri' takes no user and no password before the host: they are not used");
        }
        return uri;
    }

    /// Where the requests go: IPP travels in HTTP (RFC 8010, 4).
    URI http() {
        int port = uri.getPort() < 0 ? PORT : uri.getPort();
        String scheme = "ipps".equals(uri.getScheme()) ? "https" : "http";
        return URI.create(scheme + "://" + uri.getHost() + ":" + port + uri.getRawPath());
    }
}
