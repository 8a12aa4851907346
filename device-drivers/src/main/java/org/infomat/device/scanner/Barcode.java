package org.infomat.device.scanner;

/// A bar code that was read, its bytes as text in the charset that the scanner's settings give.
public record Barcode(Symbology symbology, String text) {
    /// Without its content: a bar code may hold a person's data, and this may reach a log.
    @Override
    public String toString() {
        return "Barcode[" + symbology + ", " + text.length() + " characters]";
    }
}
