package org.infomat.device.card.emrtd;

import java.util.Optional;
import org.infomat.device.card.IdentityDocument;

/// Which number of a document is the identifier.
enum DocumentIdentifier {
    /// The document's own: changes with every new one.
    DOCUMENT_NUMBER,
    /// The person's, where the state prints it.
    PERSONAL_NUMBER;

    Optional<String> of(IdentityDocument document) {
        return Optional.of(
                        switch (this) {
                            case DOCUMENT_NUMBER -> document.number();
                            case PERSONAL_NUMBER -> document.personalNumber();
                        })
                .filter(number -> !number.isEmpty());
    }
}
