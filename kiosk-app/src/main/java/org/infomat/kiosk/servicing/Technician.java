package org.infomat.kiosk.servicing;

/// Who services the terminal, and how they showed that they may.
///
/// @param name as `technicians.yaml` has it; empty where a key was turned, which does not say whose hand turned it
public record Technician(String name, Way way) {
    public enum Way {
        KEY,
        CARD,
        PASSWORD
    }

    public static Technician byKey() {
        return new Technician("", Way.KEY);
    }
}
