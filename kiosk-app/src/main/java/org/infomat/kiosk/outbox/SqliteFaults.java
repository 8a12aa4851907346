package org.infomat.kiosk.outbox;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// SQLite's result codes (sqlite.org/rescode.html) in the outbox's words.
final class SqliteFaults {
    private static final int PRIMARY_CODE = 0xff;

    private SqliteFaults() {}

    static StoreException translate(String happened, SQLException cause) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(cause.getErrorCode() & PRIMARY_CODE);
        return switch (code) {
            case SQLITE_FULL -> new StoreException(StoreFault.DISK_FULL, happened, "Make room on the disk", cause);
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                new StoreException(StoreFault.DAMAGED, happened, "Copy the folder, then move it aside", cause);
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new StoreException(StoreFault.IN_USE, happened, "End the other process that holds it", cause);
            default ->
                new StoreException(
                        StoreFault.UNWRITABLE, happened, "Check the disk, its mount and its permissions", cause);
        };
    }
}
