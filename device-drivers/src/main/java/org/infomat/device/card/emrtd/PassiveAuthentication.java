package org.infomat.device.card.emrtd;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.AlgorithmParameterSpec;
import java.time.InstantSource;
import org.infomat.device.card.CardRead.Doubt;
import org.infomat.device.card.IdentityDocument;
import org.jmrtd.lds.SODFile;

/// Whether the data are as the issuer wrote them (ICAO 9303 part 11, 5.1): their hash stands in the chip's security
/// object, that is signed by a document signer, and a trusted state has certified the signer. Lists of revoked signers
/// are not consulted.
final class PassiveAuthentication {
    private static final int DATA_GROUP_1 = 1;

    private final TrustedStates trusted;
    private final InstantSource clock;

    PassiveAuthentication(TrustedStates trusted, InstantSource clock) {
        this.trusted = trusted;
        this.clock = clock;
    }

    IdentityDocument.Proof proof(byte[] dataGroup1, byte[] securityObject)
            throws IOException, GeneralSecurityException, NotGenuineException {
        SODFile signed = new SODFile(new ByteArrayInputStream(securityObject));
        byte[] hash = MessageDigest.getInstance(signed.getDigestAlgorithm()).digest(dataGroup1);
        byte[] expected = signed.getDataGroupHashes().get(DATA_GROUP_1);
        if (expected == null || !MessageDigest.isEqual(hash, expected)) {
            throw new NotGenuineException(Doubt.NOT_AS_SIGNED, "its data are not those that were signed");
        }
        X509Certificate signer = signed.getDocSigningCertificate();
        if (signer == null || !signedBy(signer, signed)) {
            throw new NotGenuineException(Doubt.NOT_AS_SIGNED, "its signature is wrong");
        }
        return proof(signer);
    }

    private boolean signedBy(X509Certificate signer, SODFile signed) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm(signed), Cryptography.PROVIDER);
        AlgorithmParameterSpec parameters = signed.getDigestEncryptionAlgorithmParams();
        if (parameters != null) {
            signature.setParameter(parameters);
        }
        signature.initVerify(signer.getPublicKey());
        signature.update(signed.getEContent());
        return signature.verify(signed.getEncryptedDigest());
    }

    /// Some signers name the whole algorithm, some only the kind of key.
    private static String algorithm(SODFile signed) {
        String name = signed.getDigestEncryptionAlgorithm();
        if (signed.getDigestEncryptionAlgorithmParams() != null) {
            return "RSASSA-PSS";
        }
        return name.contains("with")
                ? name
                : signed.getSignerInfoDigestAlgorithm().replace("-", "") + "with" + name;
    }

    private IdentityDocument.Proof proof(X509Certificate signer) throws NotGenuineException {
        if (trusted.vouchFor(signer, clock.instant())) {
            return IdentityDocument.Proof.ISSUED_BY_TRUSTED_STATE;
        }
        if (trusted.any()) {
            throw new NotGenuineException(
                    Doubt.UNKNOWN_SIGNER, "no state that this terminal trusts has certified its signer");
        }
        return IdentityDocument.Proof.UNCHANGED;
    }

    /// The document, or its chip, is not what it says.
    static final class NotGenuineException extends Exception {
        private static final long serialVersionUID = 1;

        private final Doubt doubt;

        NotGenuineException(Doubt doubt, String message) {
            super(message);
            this.doubt = doubt;
        }

        Doubt doubt() {
            return doubt;
        }
    }
}
