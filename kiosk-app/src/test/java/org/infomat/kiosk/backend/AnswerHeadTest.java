package org.infomat.kiosk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an answer tells of the hub beside its content.
class AnswerHeadTest {
    @TempDir
    Path folder;

    private static Optional<Instant> time(Map<String, List<String>> headers) {
        return AnswerHead.time(answer(headers, Optional.empty()));
    }

    @Test
    void the_time_at_the_hub_is_that_of_its_date_header() {
        assertThat(time(Map.of("Date", List.of("Sun, 22 Nov 2026 05:17:36 GMT"))))
                .contains(Instant.parse("2026-11-22T05:17:36Z"));
    }

    @Test
    void an_answer_without_a_date_or_with_none_that_is_one_tells_no_time() {
        assertThat(time(Map.of())).isEmpty();
        for (String none : List.of("", "yesterday", "2026-11-22T05:17:36Z", "Mon, 22 Nov 2026 05:17:36 GMT")) {
            assertThat(time(Map.of("Date", List.of(none)))).as(none).isEmpty();
        }
    }

    @Test
    void the_first_certificate_of_the_chain_that_ends_is_the_one_that_counts() throws Exception {
        X509Certificate longer = certificate("longer", 400);
        X509Certificate shorter = certificate("shorter", 21);
        assertThat(certificateUntil(longer, shorter))
                .contains(shorter.getNotAfter().toInstant());
        assertThat(Duration.between(Instant.now(), shorter.getNotAfter().toInstant()))
                .isBetween(Duration.ofDays(20), Duration.ofDays(22));
        assertThat(certificateUntil(longer)).contains(longer.getNotAfter().toInstant());
    }

    @Test
    void over_plain_http_and_without_a_chain_nothing_is_known_of_certificates() {
        assertThat(AnswerHead.certificateUntil(answer(Map.of(), Optional.empty())))
                .isEmpty();
        assertThat(certificateUntil()).isEmpty();
        SSLSession unverified = proxy(SSLSession.class, (method, arguments) -> {
            throw new SSLPeerUnverifiedException("no chain");
        });
        assertThat(AnswerHead.certificateUntil(answer(Map.of(), Optional.of(unverified))))
                .isEmpty();
    }

    private static Optional<Instant> certificateUntil(Certificate... chain) {
        SSLSession session = proxy(SSLSession.class, (method, arguments) -> chain);
        return AnswerHead.certificateUntil(answer(Map.of(), Optional.of(session)));
    }

    private static HttpResponse<?> answer(Map<String, List<String>> headers, Optional<SSLSession> session) {
        return proxy(
                HttpResponse.class,
                (method, arguments) ->
                        method.equals("headers") ? HttpHeaders.of(headers, (name, value) -> true) : session);
    }

    private interface Answering {
        Object answer(String method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> kind, Answering answering) {
        return kind.cast(Proxy.newProxyInstance(
                kind.getClassLoader(),
                new Class<?>[] {kind},
                (self, method, arguments) -> answering.answer(method.getName(), arguments)));
    }

    /// By the tool that comes with Java, as an installer makes one.
    private X509Certificate certificate(String name, int days)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve(name);
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-dname",
                        "CN=" + name,
                        "-keyalg",
                        "EC",
                        "-validity",
                        Integer.toString(days),
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "of a test")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, "of a test".toCharArray());
        }
        return (X509Certificate) keys.getCertificate(name);
    }
}
