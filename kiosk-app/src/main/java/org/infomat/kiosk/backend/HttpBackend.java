package org.infomat.kiosk.backend;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infomat.content.form.Answers;
import org.infomat.content.reference.LookUpCode;
import org.infomat.content.reference.Reference;
import org.infomat.kiosk.outbox.Submission;
import org.infomat.kiosk.visit.Availability;
import org.infomat.kiosk.visit.LookUpRow;
import org.infomat.kiosk.visit.Problem;
import org.infomat.kiosk.visit.RegisterEntry;
import org.infomat.kiosk.visit.RegisterPage;
import org.infomat.kiosk.visit.StatusView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The hub over HTTP. Safe for many threads.
public final class HttpBackend implements Backend, AutoCloseable {
    private static final int PAGE_SIZE = 20;
    private static final int LONGEST_QUERY = 200;

    private final Requests requests;
    private final Token token;
    private final Line line;
    private final Patience patience;
    private volatile @Nullable Known known;

    /// The last answer about availability, and the name under which the hub knows it.
    private record Known(String etag, Availability availability) {}

    /// @param hub where the hub is, for instance `https://hub.example.org`
    /// @param tokenFile holds the terminal's token; read anew for each call, so that a new one needs no restart
    public HttpBackend(URI hub, Path tokenFile, Reachability reachability) {
        this(hub, new Token(tokenFile), new Line(Line.Limits.DEFAULT, reachability), defaultPatience());
    }

    HttpBackend(URI hub, Token token, Line line, Patience patience) {
        requests = Requests.to(hub);
        this.token = token;
        this.line = line;
        this.patience = patience;
    }

    private static Patience defaultPatience() {
        return new Patience(3, Duration.ofMillis(300), Thread::sleep, new SecureRandom());
    }

    @Override
    public Outcome<Received> submit(Submission submission) throws InterruptedException {
        HttpRequest.Builder request = requests.post(
                        "services/" + Requests.part(submission.serviceId()) + "/applications", submission.body())
                .header("Idempotency-Key", submission.id().toString());
        return read(
                send(request),
                (answer, json) -> new Received(
                        Answered.fileId(json),
                        answer.headers().firstValue("Idempotency-Replayed").isPresent()));
    }

    @Override
    public Outcome<StatusView> lookUp(Reference reference, LookUpCode code) throws InterruptedException {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("reference", reference.value())
                .put("code", code.value());
        return safely(requests.post("applications/look-up", body.toString()), Answered::status);
    }

    @Override
    public Outcome<List<LookUpRow>> lookUpService(String serviceId, Answers inputs) throws InterruptedException {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("inputs", inputs.toNode());
        return safely(
                requests.post("services/" + Requests.part(serviceId) + "/look-ups", body.toString()), Answered::rows);
    }

    @Override
    public Outcome<Availability> availability() throws InterruptedException {
        Known before = known;
        HttpRequest.Builder request = requests.get("services/availability");
        if (before != null) {
            request.header("If-None-Match", before.etag());
        }
        Outcome<HttpResponse<byte[]>> answer = patience.with(() -> send(request));
        if (before != null && isNotModified(answer)) {
            return new Outcome.Ok<>(before.availability());
        }
        return read(answer, (head, json) -> remember(head, Answered.availability(json)));
    }

    private static boolean isNotModified(Outcome<HttpResponse<byte[]>> outcome) {
        return outcome instanceof Outcome.Ok<HttpResponse<byte[]>> ok
                && ok.value().statusCode() == 304;
    }

    private Availability remember(HttpResponse<byte[]> answer, Availability availability) {
        Optional<String> etag = answer.headers().firstValue("ETag");
        known = etag.isPresent() ? new Known(etag.get(), availability) : null;
        return availability;
    }

    @Override
    public Outcome<RegisterPage> registerEntries(String registerId, String query, int page)
            throws InterruptedException {
        String q = query.isBlank() ? "" : "&q=" + Requests.part(shortened(query.strip()));
        String path = "registers/" + Requests.part(registerId) + "/entries?page=" + page + "&size=" + PAGE_SIZE + q;
        return safely(requests.get(path), Answered::registerPage);
    }

    @Override
    public Outcome<RegisterEntry> registerEntry(String registerId, String entryId) throws InterruptedException {
        return safely(
                requests.get("registers/" + Requests.part(registerId) + "/entries/" + Requests.part(entryId)),
                Answered::registerEntry);
    }

    private static String shortened(String query) {
        return query.codePointCount(0, query.length()) <= LONGEST_QUERY
                ? query
                : query.substring(0, query.offsetByCodePoints(0, LONGEST_QUERY));
    }

    /// What happened at the terminal; how many events the hub has taken.
    Outcome<Integer> tell(String events) throws InterruptedException {
        return read(send(requests.post("terminal/events", events)), (answer, json) -> json.number("received"));
    }

    /// A report of the terminal; its id as the hub repeats it.
    Outcome<String> handIn(UUID report, String message) throws InterruptedException {
        return read(send(requests.put("terminal/reports/" + report, message)), (answer, json) -> json.text("reportId"));
    }

    /// A call that changes nothing, which may be tried again.
    private <T> Outcome<T> safely(HttpRequest.Builder request, Json.Reader<T> reader) throws InterruptedException {
        return read(patience.with(() -> send(request)), (answer, json) -> reader.read(json));
    }

    private Outcome<HttpResponse<byte[]>> send(HttpRequest.Builder request) throws InterruptedException {
        Optional<String> bearer = token.read();
        if (bearer.isEmpty()) {
            return new Outcome.Failed<>(Failure.of(Problem.UNAUTHORISED, "no-token"));
        }
        request.setHeader("Authorization", "Bearer " + bearer.get());
        Outcome<HttpResponse<byte[]>> outcome = line.send(request);
        return outcome instanceof Outcome.Ok<HttpResponse<byte[]>> ok
                        && isError(ok.value().statusCode())
                ? new Outcome.Failed<>(Problems.read(ok.value()))
                : outcome;
    }

    private static boolean isError(int status) {
        return status != 200 && status != 304;
    }

    /// Makes a value of a whole answer.
    private interface AnswerReader<T> {
        T read(HttpResponse<byte[]> answer, Json json) throws ContractException;
    }

    private static <T> Outcome<T> read(Outcome<HttpResponse<byte[]>> outcome, AnswerReader<T> reader) {
        return switch (outcome) {
            case Outcome.Ok<HttpResponse<byte[]>> ok -> read(ok.value(), reader);
            case Outcome.Failed<HttpResponse<byte[]>> failed -> new Outcome.Failed<>(failed.failure());
        };
    }

    private static <T> Outcome<T> read(HttpResponse<byte[]> answer, AnswerReader<T> reader) {
        if (!Json.isOf(Requests.JSON, answer)) {
            return new Outcome.Failed<>(Failure.of(Problem.UNREADABLE, "not-json"));
        }
        try {
            return new Outcome.Ok<>(reader.read(answer, Json.parse(answer.body())));
        } catch (ContractException e) {
            return new Outcome.Failed<>(Failure.of(Problem.UNREADABLE, "contract:" + e.place()));
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
