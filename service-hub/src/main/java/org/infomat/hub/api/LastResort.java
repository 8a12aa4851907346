package org.infomat.hub.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// What is answered when nothing else could: a problem to machines, a short page to people, and no detail to anybody.
@RestController
class LastResort implements ErrorController {

    private final MessageSource texts;

    LastResort(MessageSource texts) {
        this.texts = texts;
    }

    @RequestMapping("/error")
    ResponseEntity<Object> answer(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith("/api/")) {
            return Problem.of(ProblemKind.of(status)).answer();
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .body(page(status));
    }

    private String page(int status) {
        return """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
                <link rel="stylesheet" href="/console.css"></head>
                <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/console">%3$s</a></p></main></body></html>
                """.formatted(
                text("error.title." + (status == 404 ? 404 : 500)), text("error.what-to-do"), text("error.back"));
    }

    private String text(String key) {
        return HtmlUtils.htmlEscape(texts.getMessage(key, null, Locale.ENGLISH));
    }
}
