package org.infomat.device.printer.escpos;

/// A printer's mouth that holds a receipt out to the person (`GS e`).
///
/// @param steps how far it holds it out, in steps of the printer (about 7 mm); 0 is a printer without one
/// @param retracts whether it can take back what nobody took
record Presenter(int steps, boolean retracts) {
    static final Presenter NONE = new Presenter(0, false);

    Presenter {
        if (steps < 0 || steps > 255) {
            throw new IllegalArgumentException("A presenter holds out 0 to 255 steps, not " + steps);
        }
    }

    boolean present() {
        return steps > 0;
    }
}
