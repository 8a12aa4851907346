package org.infomat.kiosk.visit;

import java.util.List;

/// What came back from behind the terminal.
public sealed interface Reply {
    record Status(StatusView view) implements Reply {}

    record LookUp(List<LookUpRow> rows) implements Reply {
        public LookUp {
            rows = List.copyOf(rows);
        }
    }

    record Register(RegisterPage page) implements Reply {}

    record Entry(RegisterEntry entry) implements Reply {}

    record Failed(Problem problem) implements Reply {}
}
