package io.orderledger.web.operation;

import io.orderledger.events.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Finds out which route a request is for, also when it was refused before Spring MVC saw it. */
final class Routes {
    private static final Logger log = LoggerFactory.getLogger(Routes.class);
    private static final String NO_ROUTE = "-";

    private final Supplier<HandlerMapping> mapping;

    Routes(Supplier<HandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /**
     * Where a request goes.
     *
     * @param action feature and method of the controller, such as {@code order.place}
     * @param pattern of the address, without anything that the caller wrote
     * @param pathVariables what the caller wrote into the address
     */
    record Route(String action, String pattern, @Nullable HandlerMethod handler, Map<String, String> pathVariables) {
        static final Route NONE = new Route(Operation.UNKNOWN, NO_ROUTE, null, Map.of());

        boolean logsOperation() {
            return handler != null && handler.hasMethodAnnotation(LogsOperation.class);
        }
    }

    /** The route that served it. */
    Route served(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
                ? route(request, handler)
                : Route.NONE;
    }

    /** The route that served it, or would have. */
    Route of(HttpServletRequest request) {
        Route served = served(request);
        if (!served.equals(Route.NONE)) return served;
        try {
            ServletRequestPathUtils.parseAndCache(request);
            HandlerExecutionChain chain = mapping.get().getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod handler
                    ? route(request, handler)
                    : Route.NONE;
        } catch (Exception none) {
            // A method or a media type that the address does not know: the answer has said so.
            log.debug("There is no route for this request", none);
            return Route.NONE;
        }
    }

    @SuppressWarnings("unchecked")
    private static Route route(HttpServletRequest request, HandlerMethod handler) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return new Route(
                action(handler),
                Objects.toString(pattern, NO_ROUTE),
                handler,
                variables instanceof Map<?, ?> map ? (Map<String, String>) map : Map.of());
    }

    private static String action(HandlerMethod handler) {
        String feature = handler.getBeanType().getPackageName();
        return feature.substring(feature.lastIndexOf('.') + 1) + "."
                + handler.getMethod().getName();
    }
}
