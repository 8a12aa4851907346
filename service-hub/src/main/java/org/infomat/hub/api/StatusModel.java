package org.infomat.hub.api;

import org.infomat.hub.application.Status;

/// A status on the wire (GovStack).
record StatusModel(String code, String title) {

    static StatusModel of(Status status, WireTexts texts) {
        return new StatusModel(status.name(), texts.title(status));
    }
}
