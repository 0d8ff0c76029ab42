package io.orderledger.web.validation;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The name that callers know a controller's parameter by. */
final class ParameterNames {
    private static final List<Class<? extends Annotation>> NAMING =
            List.of(RequestParam.class, PathVariable.class, RequestHeader.class);

    private ParameterNames() {}

    static String of(MethodParameter parameter) {
        return NAMING.stream()
                .map(parameter::getParameterAnnotation)
                .filter(Objects::nonNull)
                .map(annotation -> String.valueOf(AnnotationUtils.getValue(annotation)))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(parameter.getParameterName(), "parameter"));
    }
}
