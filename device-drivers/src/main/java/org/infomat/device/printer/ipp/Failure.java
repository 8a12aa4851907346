package org.infomat.device.printer.ipp;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// Why nothing came back from a printer.
enum Failure {
    UNREACHABLE,
    SILENT,
    REFUSED,
    /// No encrypted line was agreed on: its certificate is not trusted, or it knows nothing of TLS.
    TLS,
    LOST;

    static Failure of(IOException failure) {
        return switch (failure) {
            case HttpConnectTimeoutException _ -> UNREACHABLE;
            case HttpTimeoutException _ -> SILENT;
            case ConnectException _ -> REFUSED;
            case SSLException _ -> TLS;
            default -> LOST;
        };
    }

    IOException exception(String words) {
        return switch (this) {
            case UNREACHABLE -> new HttpConnectTimeoutException(words);
            case SILENT -> new HttpTimeoutException(words);
            case REFUSED -> new ConnectException(words);
            case TLS -> new SSLException(words);
            case LOST -> new IOException(words);
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Failure> of(String word) {
        return Arrays.stream(values())
                .filter(failure -> failure.word().equals(word))
                .findFirst();
    }
}
