package org.infomat.device.card.emrtd;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/// A state that issues documents: openssl is its signer.
public final class State {
    private static final String SIGNED_DATA_OF_DOCUMENTS = "2.23.136.1.1.1";

    private final Path folder;

    private State(Path folder) {
        this.folder = folder;
    }

    /// In this folder, which then holds its certificate `state.pem` and nothing else that is one.
    public static State found(Path folder, String name) throws IOException, InterruptedException {
        State state = new State(folder);
        state.certify("state", name, List.of("-addext", "basicConstraints=critical,CA:TRUE"));
        Files.createDirectories(folder.resolve("signer"));
        state.certify("signer/signer", name, List.of("-CA", "state.pem", "-CAkey", "state.key"));
        return state;
    }

    private void certify(String file, String name, List<String> more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl", "req", "-x509", "-nodes", "-newkey", "ec"));
        command.addAll(List.of("-pkeyopt", "ec_paramgen_curve:P-256", "-days", "3650"));
        command.addAll(List.of("-subj", "/C=UT/O=" + name + "/CN=" + file.replace('/', '-')));
        command.addAll(List.of("-keyout", file + ".key", "-out", file + ".pem"));
        command.addAll(more);
        run(command);
    }

    Path folder() {
        return folder;
    }

    /// A document's files: its machine readable zone, and the object that signs it.
    public Map<Integer, byte[]> issue(String zone) throws Exception {
        byte[] text = zone.getBytes(US_ASCII);
        byte[] dataGroup1 = DataObject.of(0x61, DataObject.of(0x5F1F, text));
        return Map.of(0x0101, dataGroup1, 0x011D, DataObject.of(0x77, sign(dataGroup1)));
    }

    private byte[] sign(byte[] dataGroup1) throws IOException, InterruptedException, GeneralSecurityException {
        Files.write(folder.resolve("hashes"), hashes(dataGroup1));
        run(List.of(
                ("openssl cms -sign -binary -nodetach -nosmimecap -md sha256 -econtent_type " + SIGNED_DATA_OF_DOCUMENTS
                                + " -signer signer/signer.pem -inkey signer/signer.key -in hashes -outform DER -out signed")
                        .split(" ")));
        return Files.readAllBytes(folder.resolve("signed"));
    }

    /// `LDSSecurityObject` (ICAO 9303 part 10, 4.6.2.3): data group 2, the portrait, is never missing.
    private static byte[] hashes(byte[] dataGroup1) throws IOException, GeneralSecurityException {
        return sequence(
                        new ASN1Integer(0),
                        new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
                        sequence(hash(1, dataGroup1), hash(2, new byte[] {0x75, 0})))
                .getEncoded();
    }

    private static DERSequence hash(int dataGroup, byte[] bytes) throws GeneralSecurityException {
        return sequence(
                new ASN1Integer(dataGroup),
                new DEROctetString(MessageDigest.getInstance("SHA-256").digest(bytes)));
    }

    private static DERSequence sequence(ASN1Encodable... elements) {
        ASN1EncodableVector vector = new ASN1EncodableVector();
        Arrays.stream(elements).forEach(vector::add);
        return new DERSequence(vector);
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), US_ASCII);
        if (process.waitFor() != 0) {
            throw new IOException("openssl: " + said);
        }
    }
}
