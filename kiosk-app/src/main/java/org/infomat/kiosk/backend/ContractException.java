package org.infomat.kiosk.backend;

/// An answer does not keep the contract. Says where, never what it held.
final class ContractException extends Exception {
    private static final long serialVersionUID = 1;

    private final String place;

    ContractException(String place) {
        super("The answer does not keep the contract at '" + place + "'");
        this.place = place;
    }

    String place() {
        return place;
    }
}
