package org.infomat.hub.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The tables of applications.
@Component
class ApplicationStore {

    /// The fingerprints that are kept of secrets and of the body.
    record Seals(String code, String body) {}

    private static final String FILTERED = """
            from application
            where (cast(:service as text) is null or service = :service)
              and (cast(:applicant as text) is null or applicant = :applicant)
              and (cast(:status as text) is null or status = :status)
              and (cast(:flag as text) is null or flags @> array[cast(:flag as text)])
              and (cast(:reference as text) is null or starts_with(reference, :reference))
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    ApplicationStore(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// @return false, with nothing changed, when the key or the reference is there already
    boolean insert(ApplicationFile file, String idempotencyKey, Seals seals, String sender) {
        return database.sql("""
                        insert into application (id, reference, code_seal, idempotency_key, body_seal, service, form_version,
                            language, terminal, sender, handed_in, received, legal_deadline, status, flags, applicant, answers,
                            documents)
                        values (:id, :reference, :code, :key, :body, :service, :version, :language, :terminal, :sender,
                            :handedIn, :received, :deadline, :status, :flags, :applicant, cast(:answers as jsonb), :documents)
                        on conflict do nothing""")
                        .param("id", file.id())
                        .param("reference", file.reference())
                        .param("code", seals.code())
                        .param("key", idempotencyKey)
                        .param("body", seals.body())
                        .param("service", file.service())
                        .param("version", file.formVersion())
                        .param("language", file.language())
                        .param("terminal", file.terminal())
                        .param("sender", sender)
                        .param("handedIn", file.handedIn().atOffset(ZoneOffset.UTC))
                        .param("received", file.received().atOffset(ZoneOffset.UTC))
                        .param("deadline", file.legalDeadline().orElse(null))
                        .param("status", file.status().name())
                        .param("flags", file.flags().stream().map(Flag::name).toArray(String[]::new))
                        .param("applicant", file.applicant().orElse(null))
                        .param("answers", json.writeValueAsString(file.answers()))
                        .param("documents", file.documents().toArray(String[]::new))
                        .update()
                == 1;
    }

    Optional<Seals> sealsByKey(String idempotencyKey) {
        return seals("idempotency_key", idempotencyKey);
    }

    Optional<Seals> sealsByReference(String reference) {
        return seals("reference", reference);
    }

    Optional<ApplicationFile> byKey(String idempotencyKey) {
        return one("select * from application where idempotency_key = ?", idempotencyKey);
    }

    Optional<ApplicationFile> byReference(String reference) {
        return one("select * from application where reference = ?", reference);
    }

    Optional<ApplicationFile> byId(UUID id) {
        return one("select * from application where id = ?", id);
    }

    /// Waits for others who are changing it, and keeps them waiting until the transaction ends.
    Optional<ApplicationFile> byIdToChange(UUID id) {
        return one("select * from application where id = ? for update", id);
    }

    List<ApplicationFile> list(ApplicationFilter filter) {
        return filtered(
                        "select * " + FILTERED + " order by " + filter.order().sql() + " limit :most offset :first",
                        filter)
                .query((row, _) -> file(row))
                .list();
    }

    long count(ApplicationFilter filter) {
        return filtered("select count(*) " + FILTERED, filter).query(Long.class).single();
    }

    void update(UUID id, Status status, JsonNode answers) {
        database.sql("update application set status = ?, answers = cast(? as jsonb) where id = ?")
                .params(status.name(), json.writeValueAsString(answers), id)
                .update();
    }

    void addStep(UUID application, HistoryStep step, @Nullable JsonNode answersBefore) {
        database.sql("""
                        insert into application_step (application, at, status, actor, message, answers_before)
                        values (?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb))""")
                .params(
                        application,
                        step.at().atOffset(ZoneOffset.UTC),
                        step.status().name(),
                        step.actor())
                .param(step.message().isEmpty() ? null : json.writeValueAsString(step.message()))
                .param(answersBefore == null ? null : json.writeValueAsString(answersBefore))
                .update();
    }

    List<HistoryStep> history(UUID application) {
        return database.sql("select at, status, actor, message from application_step where application = ? order by id")
                .param(application)
                .query((row, _) -> new HistoryStep(
                        instant(row, "at"),
                        Status.valueOf(row.getString("status")),
                        row.getString("actor"),
                        message(row.getString("message"))))
                .list();
    }

    private JdbcClient.StatementSpec filtered(String sql, ApplicationFilter filter) {
        return database.sql(sql)
                .param("service", filter.service().orElse(null))
                .param("applicant", filter.applicant().orElse(null))
                .param("status", filter.status().map(Status::name).orElse(null))
                .param("flag", filter.flag().map(Flag::name).orElse(null))
                .param("reference", filter.referenceStart().orElse(null))
                .param("first", filter.first())
                .param("most", filter.most());
    }

    private Optional<Seals> seals(String column, String value) {
        return database.sql("select code_seal, body_seal from application where " + column + " = ?")
                .param(value)
                .query((row, _) -> new Seals(row.getString("code_seal"), row.getString("body_seal")))
                .optional();
    }

    private Optional<ApplicationFile> one(String sql, Object key) {
        return database.sql(sql).param(key).query((row, _) -> file(row)).optional();
    }

    private ApplicationFile file(ResultSet row) throws SQLException {
        return new ApplicationFile(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("service"),
                row.getString("form_version"),
                row.getString("language"),
                row.getString("terminal"),
                instant(row, "handed_in"),
                instant(row, "received"),
                Optional.ofNullable(row.getObject("legal_deadline", LocalDate.class)),
                Status.valueOf(row.getString("status")),
                texts(row, "flags").stream().map(Flag::valueOf).collect(Collectors.toSet()),
                Optional.ofNullable(row.getString("applicant")),
                json.readTree(row.getString("answers")),
                texts(row, "documents"));
    }

    private Map<String, String> message(@Nullable String stored) {
        return stored == null ? Map.of() : json.readValue(stored, new TypeReference<Map<String, String>>() {});
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
