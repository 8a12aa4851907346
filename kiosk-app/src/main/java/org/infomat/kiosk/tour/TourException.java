package org.infomat.kiosk.tour;

/// A visit of the tour did not go as it should: says where it stood and what was missing.
final class TourException extends Exception {
    private static final long serialVersionUID = 1;

    TourException(String message) {
        super(message);
    }
}
