package org.infomat.kiosk.backend;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infomat.content.reference.Reference;
import org.infomat.kiosk.visit.Availability;
import org.infomat.kiosk.visit.LookUpRow;
import org.infomat.kiosk.visit.RegisterEntry;
import org.infomat.kiosk.visit.RegisterPage;
import org.infomat.kiosk.visit.StatusView;

/// Reads the contract's answers into the visit's values.
final class Answered {
    private Answered() {}

    static String fileId(Json json) throws ContractException {
        json.text("reference");
        return json.text("fileId");
    }

    static StatusView status(Json json) throws ContractException {
        List<StatusView.StatusStep> history = json.list("history", Answered::step);
        if (history.isEmpty()) {
            throw new ContractException("history");
        }
        return new StatusView(
                reference(json.text("reference")),
                json.text("serviceCode"),
                json.object("status").oneOf(StatusView.Code.class, "code"),
                history,
                json.findDate("legalDeadline"));
    }

    private static Reference reference(String text) throws ContractException {
        return Reference.parse(text).value().orElseThrow(() -> new ContractException("reference"));
    }

    private static StatusView.StatusStep step(Json json) throws ContractException {
        return new StatusView.StatusStep(
                json.oneOf(StatusView.Code.class, "code"), json.instant("at"), json.localised("message"));
    }

    static List<LookUpRow> rows(Json json) throws ContractException {
        json.instant("asOf");
        return json.list("rows", Answered::row);
    }

    private static LookUpRow row(Json json) throws ContractException {
        LookUpRow.Kind kind = json.oneOf(LookUpRow.Kind.class, "kind");
        String value = switch (kind) {
            case HEADING -> "";
            case TEXT -> json.text("value");
            case DATE -> json.date("value").toString();
            case MONEY -> json.text("value") + " " + json.text("currency");
        };
        return new LookUpRow(json.localised("label"), kind, value);
    }

    static Availability availability(Json json) throws ContractException {
        Map<String, Availability.Unavailable> unavailable = new HashMap<>();
        for (OneService service : json.list("services", Answered::service)) {
            if (!service.available()) {
                unavailable.put(service.code(), new Availability.Unavailable(service.until()));
            }
        }
        return new Availability(unavailable);
    }

    private record OneService(String code, boolean available, Optional<Instant> until) {}

    private static OneService service(Json json) throws ContractException {
        boolean available = switch (json.text("state")) {
            case "available" -> true;
            case "unavailable" -> false;
            default -> throw new ContractException("state");
        };
        return new OneService(json.text("serviceCode"), available, json.findInstant("until"));
    }

    static RegisterPage registerPage(Json json) throws ContractException {
        List<RegisterEntry> entries = json.list("entries", Answered::registerEntry);
        int page = json.number("page");
        int size = json.number("size");
        int total = json.number("total");
        if (page < 0 || size < 1 || total < 0) {
            throw new ContractException("page");
        }
        return new RegisterPage(entries, page, size, total);
    }

    static RegisterEntry registerEntry(Json json) throws ContractException {
        return new RegisterEntry(
                json.text("id"),
                json.text("number"),
                json.localised("title"),
                json.date("submitted"),
                json.oneOf(RegisterEntry.Status.class, "status"),
                json.findDate("legalDeadline"),
                json.localised("body"));
    }
}
