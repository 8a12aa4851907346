package org.infomat.kiosk.audit;

/// What a look through the whole log has found.
public sealed interface AuditState {
    /// @param hash of the last line: with the number of records, what a hub keeps to notice a shortened log
    record Whole(long records, String hash) implements AuditState {}

    /// @param record at which the first fault shows; one past the last where records are missing at the end
    record Broken(long record, Fault fault) implements AuditState {}

    enum Fault {
        /// A line that the terminal did not sign as it stands: edited, or written by somebody else.
        FORGED,
        /// A signed line that does not follow the one before it: taken out, put in, or in another order.
        OUT_OF_ORDER,
        /// The log ends before the record that was written last.
        SHORTENED,
        /// The note of the last record is not the terminal's own, or gone.
        HEAD_FORGED
    }
}
