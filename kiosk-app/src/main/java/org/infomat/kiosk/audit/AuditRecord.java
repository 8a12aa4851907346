package org.infomat.kiosk.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.infomat.kiosk.identity.TerminalKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// One record of the audit log. A line of its file: the record as JSON, a tab, the terminal's signature of that JSON.
///
/// @param number counts from 1 without a gap
/// @param before the hash of the line before; of the first, [#NOTHING]
public record AuditRecord(long number, Instant at, AuditEntry entry, String before) {
    static final String NOTHING = "0".repeat(64);

    private static final JsonMapper JSON = JsonMapper.shared();

    /// What stands in the file for it, without the end of the line.
    String line(TerminalKey key) {
        String json = json();
        return json + "\t" + key.sign(json.getBytes(StandardCharsets.UTF_8));
    }

    private String json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("number", number)
                .put("at", at.toString())
                .put("who", entry.who())
                .put("how", entry.how())
                .put("what", entry.what())
                .put("device", entry.device())
                .put("detail", entry.detail())
                .put("before", before)
                .toString();
    }

    /// A line whose signature is the terminal's; empty for any other.
    static Optional<AuditRecord> read(String line, TerminalKey key) {
        int tab = line.lastIndexOf('\t');
        if (tab < 0 || !key.signed(line.substring(0, tab).getBytes(StandardCharsets.UTF_8), line.substring(tab + 1))) {
            return Optional.empty();
        }
        return Optional.of(of(line.substring(0, tab)));
    }

    /// The terminal signed it, so it is as the terminal writes it.
    private static AuditRecord of(String json) {
        try {
            JsonNode fields = JSON.readTree(json);
            return new AuditRecord(
                    fields.get("number").asLong(),
                    Instant.parse(fields.get("at").asString()),
                    new AuditEntry(
                            fields.get("who").asString(),
                            fields.get("how").asString(),
                            fields.get("what").asString(),
                            fields.get("device").asString(),
                            fields.get("detail").asString()),
                    fields.get("before").asString());
        } catch (JacksonException e) {
            throw new IllegalStateException("The terminal signed an audit record that is none", e);
        }
    }

    /// What the next record names as the one before it.
    static String hash(String line) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
