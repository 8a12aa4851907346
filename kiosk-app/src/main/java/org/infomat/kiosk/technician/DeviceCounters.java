package org.infomat.kiosk.technician;

import java.util.Map;
import org.infomat.kiosk.screen.widget.InfoTable;

/// What a device has done since its counters were at zero, and how often it failed.
final class DeviceCounters {
    private DeviceCounters() {}

    static InfoTable of(Shown shown, Diagnosis.DeviceLine device) {
        Diagnosis.Counters counters = device.counters();
        InfoTable table = new InfoTable().row(shown.say("technician.device.counted-since"), shown.at(counters.since()));
        counters.counts()
                .forEach((name, count) ->
                        table.row(shown.say("device.statistic." + name, Map.of()), shown.number(count)));
        counters.failures()
                .forEach((reason, count) -> table.row(
                        shown.say("device.reason." + reason.name(), Map.of()),
                        shown.say("technician.device.times", Map.of("count", count))));
        return table;
    }
}
