package org.infomat.device.printer.escpos;

/// How a printer tells how it is.
enum StatusBack {
    /// It tells each change by itself (`GS a`, automatic status back).
    AUTOMATIC,
    /// It answers when it is asked (`DLE EOT`).
    ASKED,
    /// It says nothing, although its port could carry an answer.
    NONE
}
