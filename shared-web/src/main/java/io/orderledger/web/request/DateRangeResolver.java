package io.orderledger.web.request;

import io.orderledger.web.DateRange;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.error.FieldFailure;
import io.orderledger.web.validation.FieldCode;
import io.orderledger.web.validation.TextForms;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes a {@link DateRange} of {@code startDate} and {@code endDate}. An empty value counts as absent. */
final class DateRangeResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == DateRange.class;
    }

    @Override
    public DateRange resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        var failures = new ArrayList<FieldFailure>();
        LocalDate start = date(request, "startDate", failures);
        LocalDate end = date(request, "endDate", failures);
        if (!failures.isEmpty()) {
            throw new ApiFailure(ErrorCode.PARAMETER_INVALID, null, failures);
        }
        return new DateRange(start, end);
    }

    private static @Nullable LocalDate date(NativeWebRequest request, String name, List<FieldFailure> failures) {
        String text = request.getParameter(name);
        if (!StringUtils.hasText(text)) {
            return null;
        }
        try {
            return TextForms.date(text.strip());
        } catch (DateTimeException | IllegalArgumentException e) {
            failures.add(FieldCode.NOT_A_DATE.at(name));
            return null;
        }
    }
}
