package org.infomat.kiosk.tour;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What the hub has in the end, as an agency reads it over the API: one entry an application, in order of arrival.
record HubLedger(List<Entry> entries) {
    private static final int PAGE = 200;

    /// @param number of the application, which the person wrote into its answers
    record Entry(int number, String reference, Instant registered) {}

    static HubLedger read(Authority agency, URI hub) throws IOException, InterruptedException {
        List<Entry> entries = new ArrayList<>();
        int before = -1;
        while (entries.size() > before) {
            before = entries.size();
            for (JsonNode listed : agency.read(hub, "applications?maxResult=" + PAGE + "&firstResult=" + before)) {
                entries.add(entry(
                        agency.read(hub, "applications/" + listed.path("fileId").stringValue())));
            }
        }
        entries.sort(Comparator.comparing(Entry::registered));
        return new HubLedger(List.copyOf(entries));
    }

    /// Those of one kiosk, which numbers its applications from `first` on.
    List<Entry> between(int first, int end) {
        return entries.stream()
                .filter(entry -> entry.number() >= first && entry.number() < end)
                .toList();
    }

    private static Entry entry(JsonNode file) {
        String street = file.at("/applicationData/formData/data/street").stringValue();
        return new Entry(
                Integer.parseInt(street.substring(KilledKiosk.STREET.length())),
                file.path("reference").stringValue(),
                Instant.parse(file.path("registered").stringValue()));
    }
}
