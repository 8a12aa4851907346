package org.infomat.hub.api;

import java.io.IOException;
import org.infomat.hub.account.Bearer;
import org.infomat.hub.application.Document;
import org.infomat.hub.application.Documents;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Handing documents in.
@RestController
@RequestMapping(ApiConfiguration.BASE)
class DocumentApi {

    record Uploaded(int code, String type, String message, String url) {}

    private final Documents documents;

    DocumentApi(Documents documents) {
        this.documents = documents;
    }

    @PostMapping(path = "/documents", consumes = "multipart/form-data")
    Uploaded upload(@RequestParam MultipartFile file, @AuthenticationPrincipal Bearer sender) throws IOException {
        var document = Document.recognised(file.getBytes())
                .orElseThrow(() -> new ProblemException(ProblemKind.UNSUPPORTED_MEDIA_TYPE));
        var id = documents.keep(document, sender.name());
        return new Uploaded(HttpStatus.OK.value(), document.type().mediaType(), "stored", Documents.ADDRESS + id);
    }
}
