package org.infomat.device.card.emrtd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

/// The certificates of states (Country Signing Certification Authorities) whose documents this terminal trusts.
record TrustedStates(List<X509Certificate> certificates) {
    static final TrustedStates NONE = new TrustedStates(List.of());

    TrustedStates {
        certificates = List.copyOf(certificates);
    }

    /// Every certificate file in the folder, `.pem`, `.crt`, `.cer` or `.der`; throws `IllegalArgumentException` where
    /// there is none or one cannot be read.
    static TrustedStates in(Path folder) {
        List<X509Certificate> certificates = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted()
                    .filter(name -> name.toString().matches("(?i).*\\.(pem|crt|cer|der)"))
                    .toList()) {
                certificates.add(certificate(file));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("'trusted': " + folder + " cannot be read: " + e, e);
        }
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("'trusted': " + folder + " holds no certificate");
        }
        return new TrustedStates(certificates);
    }

    private static X509Certificate certificate(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509", Cryptography.PROVIDER)
                    .generateCertificate(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("'trusted': " + file + " is no certificate", e);
        }
    }

    boolean any() {
        return !certificates.isEmpty();
    }

    /// Whether one of them has certified this signer, and the signer's time is not over.
    boolean vouchFor(X509Certificate signer, Instant now) {
        return certificates.stream().anyMatch(state -> certified(state, signer, now));
    }

    private static boolean certified(X509Certificate state, X509Certificate signer, Instant now) {
        try {
            signer.checkValidity(Date.from(now));
            signer.verify(state.getPublicKey(), Cryptography.PROVIDER);
            return state.getBasicConstraints() >= 0
                    && state.getSubjectX500Principal().equals(signer.getIssuerX500Principal());
        } catch (GeneralSecurityException e) {
            return false; // by another state, or out of its time
        }
    }
}
