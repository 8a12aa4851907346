package org.infomat.kiosk.backend;

import java.net.http.HttpResponse;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/// What an answer of the hub says beside its content: what time it is there, and how long its certificates hold.
final class AnswerHead {
    private AnswerHead() {}

    /// As the `Date` header has it (RFC 9110, 6.6.1), in whole seconds.
    static Optional<Instant> time(HttpResponse<?> answer) {
        return answer.headers().firstValue("Date").flatMap(AnswerHead::time);
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// When the first certificate of the chain ends.
    static Optional<Instant> certificateUntil(HttpResponse<?> answer) {
        return answer.sslSession()
                .flatMap(session -> Arrays.stream(chain(session))
                        .filter(X509Certificate.class::isInstance)
                        .map(certificate ->
                                ((X509Certificate) certificate).getNotAfter().toInstant())
                        .min(Instant::compareTo));
    }

    private static Certificate[] chain(SSLSession session) {
        try {
            return session.getPeerCertificates();
        } catch (SSLPeerUnverifiedException e) {
            return new Certificate[0];
        }
    }
}
