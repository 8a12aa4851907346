package org.infomat.hub.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infomat.hub.api.Contract.Parameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Holds the parameters of every request to the contract, before anything else looks at them.
final class ContractParameters implements HandlerInterceptor {

    private final Contract contract;

    ContractParameters(Contract contract) {
        this.contract = contract;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)) {
            return true;
        }
        var path = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        var method = request.getMethod().toLowerCase(Locale.ROOT).replace("head", "get");
        contract.parameters(path.substring(ApiConfiguration.BASE.length()), method)
                .forEach(parameter -> check(parameter, values(request, parameter)));
        return true;
    }

    private void check(Parameter parameter, List<String> values) {
        if (values.isEmpty() && parameter.required()) {
            throw new ProblemException(Problem.of(
                    ProblemKind.BAD_REQUEST,
                    "The " + parameter.in() + " parameter " + parameter.name() + " is missing."));
        }
        if (values.size() > 1 || values.stream().anyMatch(value -> !contract.keeps(parameter, value))) {
            throw new ProblemException(Problem.of(
                    ProblemKind.BAD_REQUEST,
                    "The " + parameter.in() + " parameter " + parameter.name() + " is malformed."));
        }
    }

    private static List<String> values(HttpServletRequest request, Parameter parameter) {
        return switch (parameter.in()) {
            case "header" -> Collections.list(request.getHeaders(parameter.name()));
            case "path" -> List.of(String.valueOf(pathVariables(request).get(parameter.name())));
            case "query" -> {
                var values = request.getParameterValues(parameter.name());
                yield values == null ? List.of() : Arrays.asList(values);
            }
            default -> throw new IllegalStateException("The contract has parameters in " + parameter.in());
        };
    }

    private static Map<?, ?> pathVariables(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? variables
                : Map.of();
    }
}
