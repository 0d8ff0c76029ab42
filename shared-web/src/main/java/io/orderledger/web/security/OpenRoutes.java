package io.orderledger.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The routes of the API that one enters before having a token. */
final class OpenRoutes {
    static final String LOGIN = "/api/auth/login";
    static final String WECHAT = "/api/auth/wechat";
    static final String REFRESH = "/api/auth/refresh";
    static final String LOGOUT = "/api/auth/logout";

    static final Set<String> ALL = Set.of(LOGIN, WECHAT, REFRESH, LOGOUT);

    private OpenRoutes() {}

    static boolean include(HttpServletRequest request) {
        return ALL.contains(request.getRequestURI());
    }
}
