package org.infomat.kiosk.servicing;

/// What became of a task.
public record Ended(Task task, Result result) {
    public sealed interface Result {
        /// @param detail for the technician, in no language: a number, a device's own words
        record Done(String detail) implements Result {}

        record Failed(Why why, String detail) implements Result {}
    }

    /// Each has a text `technician.why.NAME` that says what to do.
    public enum Why {
        /// The audit log cannot be written, so nothing is done that it would not know of.
        NOT_RECORDED,
        REFUSED,
        GONE
    }
}
