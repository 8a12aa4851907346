package org.infomat.hub.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.infomat.hub.account.Bearer;
import org.infomat.hub.lookup.LookUpResult;
import org.infomat.hub.lookup.LookUps;
import org.infomat.hub.lookup.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Asking look-up services.
@RestController
@RequestMapping(ApiConfiguration.BASE)
class LookUpApi {

    record RowModel(
            String kind,
            Map<String, String> label,
            @Nullable String value,
            @Nullable String currency) {

        static RowModel of(Row row) {
            var label = row.label().byLanguage();
            return switch (row) {
                case Row.Heading _ -> new RowModel("heading", label, null, null);
                case Row.Money money ->
                    new RowModel(
                            "money",
                            label,
                            money.amount().toPlainString(),
                            money.currency().getCurrencyCode());
                case Row.Day day -> new RowModel("date", label, day.date().toString(), null);
            };
        }
    }

    record Result(String serviceCode, Instant asOf, List<RowModel> rows) {}

    private final LookUps lookUps;

    LookUpApi(LookUps lookUps) {
        this.lookUps = lookUps;
    }

    @PostMapping("/services/{serviceId}/look-ups")
    Result ask(
            @PathVariable String serviceId,
            @ContractBody("lookUpInputs") JsonNode body,
            @AuthenticationPrincipal Bearer terminal) {
        return switch (lookUps.ask(serviceId, body.path("inputs"), terminal.name())) {
            case LookUpResult.Known(var service, var asOf, var rows) ->
                new Result(service, asOf, rows.stream().map(RowModel::of).toList());
            case LookUpResult.NothingKnown() -> throw new ProblemException(ProblemKind.NOTHING_FOUND);
            case LookUpResult.NoSuchService() -> throw new ProblemException(ProblemKind.SERVICE_UNKNOWN);
            case LookUpResult.BrokenRules(var faults) -> throw SubmissionApi.brokenRules("/inputs", faults);
            case LookUpResult.TooManyAttempts(var wait) -> throw ProblemException.tooManyAttempts(wait);
        };
    }
}
