package io.orderledger.command.gateway;

import io.orderledger.command.decision.Actor;
import io.orderledger.ledger.IdempotencyKey;
import io.orderledger.web.ApiHeaders;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.WebUtils;

/** Reads from the request that is being served whether it is to take effect once only. */
final class OnceRequests {
    private OnceRequests() {}

    /** The current request's key, within the actor and the route; null when it has none. */
    static @Nullable Once of(Actor actor) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) return null;
        HttpServletRequest request = attributes.getRequest();
        String key = request.getHeader(ApiHeaders.IDEMPOTENCY_KEY);
        ContentCachingRequestWrapper body = WebUtils.getNativeRequest(request, ContentCachingRequestWrapper.class);
        if (key == null || body == null) return null;
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String scope = "%s %s %s".formatted(actor.id(), request.getMethod(), route);
        return new Once(new IdempotencyKey(scope, key.strip()), sha256(body));
    }

    private static byte[] sha256(ContentCachingRequestWrapper body) {
        try {
            // Whoever parsed the body may have stopped at its last brace.
            body.getInputStream().transferTo(OutputStream.nullOutputStream());
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((body.getRequestURI() + '\n').getBytes(StandardCharsets.UTF_8));
            return digest.digest(body.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
