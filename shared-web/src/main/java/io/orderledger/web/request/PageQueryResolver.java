package io.orderledger.web.request;

import io.orderledger.web.PageQuery;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.error.FieldFailure;
import io.orderledger.web.validation.FieldCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes a {@link PageQuery} of {@code page}, {@code pageSize} and {@code cursor}. An empty value counts as absent. */
final class PageQueryResolver implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageQuery.class;
    }

    @Override
    public PageQuery resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        var failures = new ArrayList<FieldFailure>();
        int page = number(request, "page", 1, Integer.MAX_VALUE, failures);
        int pageSize = number(request, "pageSize", PageQuery.DEFAULT_PAGE_SIZE, PageQuery.MAX_PAGE_SIZE, failures);
        String cursor = request.getParameter("cursor");
        if (!failures.isEmpty()) {
            throw new ApiFailure(ErrorCode.PARAMETER_INVALID, null, failures);
        }
        if (!StringUtils.hasText(cursor) && (long) page * pageSize > PageQuery.MAX_DEPTH) {
            throw new ApiFailure(
                    ErrorCode.PAGE_TOO_DEEP, null, List.of(FieldCode.TOO_DEEP.at("page", PageQuery.MAX_DEPTH)));
        }
        return new PageQuery(page, pageSize, StringUtils.hasText(cursor) ? cursor : null);
    }

    private static int number(NativeWebRequest request, String name, int absent, int max, List<FieldFailure> failures) {
        String text = request.getParameter(name);
        if (!StringUtils.hasText(text)) {
            return absent;
        }
        try {
            int number = Integer.parseInt(text.strip());
            if (number < 1) {
                failures.add(FieldCode.TOO_SMALL.at(name, 1));
            } else if (number > max) {
                failures.add(FieldCode.TOO_LARGE.at(name, max));
            }
            return number;
        } catch (NumberFormatException e) {
            failures.add(FieldCode.NOT_A_WHOLE_NUMBER.at(name));
            return absent;
        }
    }
}
