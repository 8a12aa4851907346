package org.infomat.kiosk.dispatch;

import java.util.UUID;

/// One thing that the hub is to be told, as it is kept.
///
/// @param text of an event one element of `terminalEvents`, of a report the whole message
record Letter(Kind kind, UUID id, String text) {
    enum Kind {
        EVENT("event-"),
        REPORT("report-");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        String prefix() {
            return prefix;
        }
    }
}
