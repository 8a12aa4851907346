package org.infomat.hub.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The tokens of terminals and agencies. Only their SHA-256 is kept: they are long and random, so that nothing slower
/// is needed.
@Component
public class Tokens {

    private final JdbcClient database;
    private final Clock clock;

    Tokens(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<Bearer> bearer(String token) {
        return database.sql("select name, role from access_token where digest = ?")
                .param(digest(token))
                .query((row, _) -> new Bearer(row.getString("name"), Role.valueOf(row.getString("role"))))
                .optional();
    }

    /// Makes a token, in place of the one that this bearer had.
    public String make(Bearer bearer) {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        var token = HexFormat.of().formatHex(random);
        admit(bearer, digest(token));
        return token;
    }

    /// Makes a token known by its SHA-256, in place of the one that this bearer had.
    public void admit(Bearer bearer, byte[] digest) {
        database.sql("""
                        insert into access_token (name, role, digest, created) values (?, ?, ?, ?)
                        on conflict (name) do update set role = excluded.role, digest = excluded.digest""")
                .params(
                        bearer.name(),
                        bearer.role().name(),
                        digest,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
