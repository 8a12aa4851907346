package org.infomat.hub.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.infomat.hub.register.PublicRegister;
import org.infomat.hub.register.RegisterEntry;
import org.infomat.hub.register.Registers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Reading public registers.
@RestController
@RequestMapping(ApiConfiguration.BASE)
class RegisterApi {

    record Entry(
            String id,
            String number,
            Map<String, String> title,
            @Nullable Map<String, String> body,
            @Nullable Map<String, String> author,
            String status,
            LocalDate submitted,
            @Nullable LocalDate decided,
            @Nullable LocalDate legalDeadline) {

        static Entry of(RegisterEntry entry, boolean whole) {
            return new Entry(
                    entry.id(),
                    entry.number(),
                    entry.title(),
                    whole ? entry.body() : null,
                    whole ? entry.author() : null,
                    WireTexts.code(entry.status()),
                    entry.submitted(),
                    entry.decided(),
                    entry.legalDeadline());
        }
    }

    record Page(int page, int size, long total, List<Entry> entries) {}

    private final Registers registers;

    RegisterApi(Registers registers) {
        this.registers = registers;
    }

    @GetMapping("/registers/{registerId}/entries")
    ResponseEntity<Page> entries(
            @PathVariable String registerId,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        var found = register(registerId).find(q, page, size);
        var entries =
                found.entries().stream().map(entry -> Entry.of(entry, false)).toList();
        return ServiceApi.revalidated(new Page(page, size, found.total(), entries));
    }

    @GetMapping("/registers/{registerId}/entries/{entryId}")
    ResponseEntity<Entry> entry(@PathVariable String registerId, @PathVariable String entryId) {
        return register(registerId)
                .entry(entryId)
                .map(entry -> ServiceApi.revalidated(Entry.of(entry, true)))
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    }

    private PublicRegister register(String id) {
        return registers.register(id).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    }
}
