package io.orderledger.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Chinese, unless {@code Accept-Language} prefers English to it. */
public final class RequestLanguage {
    private static final AcceptHeaderLocaleResolver RESOLVER = resolver();

    private RequestLanguage() {}

    /** The language of the request that this thread serves; Chinese outside of requests. */
    public static Locale current() {
        LocaleContext context = LocaleContextHolder.getLocaleContext();
        Locale locale = context == null ? null : context.getLocale();
        return locale == null ? Locale.CHINESE : locale;
    }

    public static Locale of(HttpServletRequest request) {
        return RESOLVER.resolveLocale(request);
    }

    static AcceptHeaderLocaleResolver resolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setDefaultLocale(Locale.CHINESE);
        resolver.setSupportedLocales(List.of(Locale.CHINESE, Locale.ENGLISH));
        return resolver;
    }
}
