package io.orderledger.web.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Breaks off answers that failed when a part of them was sent. An exception that leaves the filters makes Tomcat close
 * the connection without the last chunk, so that nobody takes the part for the whole. Left to Spring MVC, it would not
 * always get that far: a lost connection to the database looks to Spring like a caller who has left.
 */
final class BrokenOffFilter extends OncePerRequestFilter {
    private static final String BROKEN_OFF = BrokenOffFilter.class.getName();

    /** Asks for the answer to this request to be broken off. */
    static void note(HttpServletRequest request) {
        request.setAttribute(BROKEN_OFF, true);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getAttribute(BROKEN_OFF) != null) throw new BrokenOff();
    }

    /** Without a trace: what happened was logged where it was caught. */
    static final class BrokenOff extends RuntimeException {
        BrokenOff() {
            super("The rest of the answer could not be sent", null, false, false);
        }
    }
}
