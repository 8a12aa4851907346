package org.infomat.hub;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;

/// A report as a terminal hands it in.
///
/// @param hashes of the records of its audit log, the last one last
record ReportBody(UUID id, KeyPair key, String made, List<String> hashes, String fault) {

    private static final int TOLD = 5;

    static ReportBody empty(KeyPair key) {
        return new ReportBody(UUID.randomUUID(), key, "2026-03-02T08:00:00Z", List.of(), "");
    }

    static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    ReportBody made(String time) {
        return new ReportBody(id, key, time, hashes, fault);
    }

    ReportBody another() {
        return new ReportBody(UUID.randomUUID(), key, made, hashes, fault);
    }

    /// With an audit log of so many records, whose hashes begin with this word.
    ReportBody audit(int records, String word) {
        var all = new ArrayList<String>();
        for (int number = 1; number <= records; number++) {
            all.add((HexOf.of(word) + HexOf.of("" + number) + "0".repeat(64)).substring(0, 64));
        }
        return new ReportBody(UUID.randomUUID(), key, made, all, fault);
    }

    ReportBody withFault(String what) {
        return new ReportBody(id, key, made, hashes, what);
    }

    String path() {
        return "/terminal/reports/" + id;
    }

    String content() {
        var nodes = JsonNodeFactory.instance;
        var report = nodes.objectNode()
                .put("format", "infomat-terminal-report/1")
                .put("id", id.toString())
                .put("terminal", "town-hall-1")
                .put("made", made);
        report.putArray("devices")
                .addObject()
                .put("id", "receipt-printer")
                .put("kind", "receipt-printer")
                .put("driver", "escpos")
                .put("state", "ONLINE")
                .put("reason", "PAPER_LOW")
                .put("since", made)
                .put("simulated", false)
                .<tools.jackson.databind.node.ObjectNode>set(
                        "counters", nodes.objectNode().put("since", made).put("PaperCutCount", 12))
                .<tools.jackson.databind.node.ObjectNode>set("events", nodes.arrayNode())
                .set("checks", nodes.arrayNode());
        report.putObject("network").put("reached", true);
        report.putObject("computer").putObject("program").put("used", 1).put("whole", 2);
        report.putObject("applications").put("waiting", 0).put("setAside", 0).put("sent", 3);
        var audit = report.putObject("audit")
                .put("records", hashes.size())
                .put("head", hashes.isEmpty() ? "0".repeat(64) : hashes.getLast());
        if (!fault.isEmpty()) {
            audit.put("fault", fault);
        }
        var latest = audit.putArray("latest");
        for (int number = Math.max(2, hashes.size() - TOLD); number <= hashes.size(); number++) {
            latest.addObject()
                    .put("number", number)
                    .put("at", made)
                    .put("who", "anna")
                    .put("how", "card")
                    .put("what", "service.began")
                    .put("device", "")
                    .put("detail", "")
                    .put("before", hashes.get(number - 2));
        }
        report.putArray("log");
        return report.toPrettyString();
    }

    String json() {
        return json(signature(content()));
    }

    /// With a signature that is somebody else's.
    String jsonWithWrongSignature() {
        return json(signature(content() + " "));
    }

    private String json(byte[] signature) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("report", content())
                .put("signature", Base64.getEncoder().encodeToString(signature))
                .put(
                        "publicKey",
                        Base64.getEncoder().encodeToString(key.getPublic().getEncoded()))
                .toString();
    }

    private byte[] signature(String content) {
        try {
            var signing = Signature.getInstance("Ed25519");
            signing.initSign(key.getPrivate());
            signing.update(content.getBytes(StandardCharsets.UTF_8));
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class HexOf {
        static String of(String word) {
            return java.util.HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)) + "00";
        }
    }
}
