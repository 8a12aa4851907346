package org.infomat.hub.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads bodies strictly and within limits, and holds them to the contract.
final class ContractBodyReader implements HandlerMethodArgumentResolver {

    private static final int LARGEST = 1_000_000;
    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxNumberLength(400)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Contract contract;

    ContractBodyReader(Contract contract) {
        this.contract = contract;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(ContractBody.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory factory)
            throws IOException {
        var request = web.getNativeRequest(HttpServletRequest.class);
        var wanted = parameter.getParameterAnnotation(ContractBody.class);
        if (request == null || wanted == null) {
            throw new IllegalStateException("Only called for requests and parameters with @ContractBody");
        }
        var body = read(request);
        var faults = contract.faults(wanted.value(), body);
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemKind.INVALID_REQUEST, faults));
        }
        return body;
    }

    private static JsonNode read(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            throw new ProblemException(ProblemKind.UNSUPPORTED_MEDIA_TYPE);
        }
        var bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new ProblemException(ProblemKind.TOO_LARGE);
        }
        return parsed(bytes);
    }

    static JsonNode parsed(byte[] bytes) {
        try {
            var body = STRICT.readTree(bytes);
            if (body.isMissingNode()) {
                throw new ProblemException(Problem.of(ProblemKind.BAD_REQUEST, "The body is empty."));
            }
            return body;
        } catch (JacksonException _) {
            throw new ProblemException(Problem.of(ProblemKind.BAD_REQUEST, "The body is not JSON within the limits."));
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            return contentType != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
