package org.infomat.hub.database;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whether the database keeps what it confirmed through a power cut. People hold receipts: the answer must be yes.
class Durability {

    private static final Logger log = LoggerFactory.getLogger(Durability.class);
    private static final List<String> NEEDED = List.of("fsync", "full_page_writes", "synchronous_commit");

    private final JdbcClient database;

    Durability(JdbcClient database) {
        this.database = database;
    }

    /// Settings that would lose confirmed applications, with their value.
    List<Map.Entry<String, String>> doubtful() {
        return NEEDED.stream()
                .map(name -> Map.entry(name, value(name)))
                .filter(setting -> setting.getValue().equals("off"))
                .toList();
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        for (var setting : doubtful()) {
            log.warn(
                    "The database has {}={} and can lose applications in a power cut. Set it to on",
                    setting.getKey(),
                    setting.getValue());
        }
    }

    private String value(String name) {
        return database.sql("select current_setting(?)")
                .param(name)
                .query(String.class)
                .single();
    }
}
