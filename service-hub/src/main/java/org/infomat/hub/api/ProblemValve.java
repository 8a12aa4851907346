package org.infomat.hub.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Answers what Tomcat refuses before any of our code sees it, such as an encoded slash in a path. Made by Tomcat, by
/// its name.
public final class ProblemValve extends ErrorReportValve {

    private static final JsonMapper JSON = new JsonMapper();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var kind = ProblemKind.of(response.getStatus());
        var problem = new Refusal(kind.type(), kind.title(), response.getStatus());
        try {
            response.setContentType("application/problem+json");
            response.getOutputStream().write(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            throw new UncheckedIOException("The caller went away before the answer", e);
        }
    }

    private record Refusal(String type, String title, int status) {}
}
