package org.infomat.hub.application;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Documents that people hand in with an application.
@Component
public class Documents {

    /// Where documents are said to be; an application names them by this and their id.
    public static final String ADDRESS = "/api/v1/documents/";

    private final JdbcClient database;
    private final Clock clock;

    Documents(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public UUID keep(Document document, String sender) {
        var id = UUID.randomUUID();
        database.sql("insert into document (id, received, sender, type, content) values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        sender,
                        document.type().mediaType(),
                        document.content())
                .update();
        return id;
    }

    public Optional<Document> find(UUID id) {
        return database.sql("select content from document where id = ?")
                .param(id)
                .query(byte[].class)
                .optional()
                .flatMap(Document::recognised);
    }

    boolean areAllThere(List<String> addresses) {
        return addresses.stream().allMatch(this::isThere);
    }

    private boolean isThere(String address) {
        return address.startsWith(ADDRESS)
                && database.sql("select exists (select from document where cast(id as text) = ?)")
                        .param(address.substring(ADDRESS.length()))
                        .query(Boolean.class)
                        .single();
    }
}
