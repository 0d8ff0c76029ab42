package io.orderledger.web.request;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, as far as HTTP knows. Controllers may declare it as an argument.
 *
 * @param requestId the caller's {@code X-Request-Id} where it has a safe shape, else one of ours
 * @param clientAddress network address of the caller; personal data, so never logged
 * @param device the caller's User-Agent, shortened and without what could harm a line; absent when it sent none
 */
public record RequestIdentity(
        String requestId, String clientAddress, @Nullable String device) {}
