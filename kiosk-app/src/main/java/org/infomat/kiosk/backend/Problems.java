package org.infomat.kiosk.backend;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infomat.kiosk.backend.Failure.FieldFault;
import org.infomat.kiosk.visit.Problem;

/// Makes failures of answers that are not what was asked for (RFC 9457 problems, and what others on the way send).
final class Problems {
    private static final String TYPE = "urn:infomat:problem:";
    private static final String MEDIA_TYPE = "application/problem+json";
    /// The contract's final refusals. Only the hub's own word counts: a portal or proxy may answer 400 to anything.
    private static final Set<Integer> FINAL = Set.of(400, 409, 413, 422);

    private static final long LONGEST_WAIT = Duration.ofDays(1).toSeconds();

    private Problems() {}

    private record Told(String code, List<FieldFault> faults) {}

    static Failure read(HttpResponse<byte[]> answer) {
        Optional<Told> told = told(answer);
        int status = answer.statusCode();
        return new Failure(
                problem(status, told.isPresent()),
                told.map(Told::code).orElse("http-" + status),
                retryAfter(answer),
                told.map(Told::faults).orElse(List.of()));
    }

    private static Problem problem(int status, boolean fromHub) {
        if (fromHub && FINAL.contains(status)) {
            return Problem.REFUSED;
        }
        return switch (status) {
            case 401, 403 -> Problem.UNAUTHORISED;
            case 404 -> fromHub ? Problem.NOT_FOUND : Problem.UNREADABLE;
            case 408 -> Problem.TIMEOUT;
            case 429 -> Problem.TOO_MANY;
            default -> status >= 500 ? Problem.SERVER : Problem.UNREADABLE;
        };
    }

    private static Optional<Told> told(HttpResponse<byte[]> answer) {
        if (!Json.isOf(MEDIA_TYPE, answer)) {
            return Optional.empty();
        }
        try {
            Json problem = Json.parse(answer.body());
            String type = problem.text("type");
            return type.startsWith(TYPE)
                    ? Optional.of(new Told(type.substring(TYPE.length()), problem.list("errors", Problems::fault)))
                    : Optional.empty();
        } catch (ContractException e) {
            return Optional.empty();
        }
    }

    private static FieldFault fault(Json fault) throws ContractException {
        return new FieldFault(fault.text("pointer"), fault.text("keyword"));
    }

    /// Seconds, as the contract has it; a date, as other servers on the way may send, is no reason to fail.
    private static Duration retryAfter(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(Long::parseLong)
                .map(seconds -> Duration.ofSeconds(Math.min(seconds, LONGEST_WAIT)))
                .orElse(Duration.ZERO);
    }
}
