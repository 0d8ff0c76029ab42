package io.orderledger.web.request;

/**
 * Who asks, as far as HTTP knows. Controllers may declare it as an argument.
 *
 * @param requestId the caller's {@code X-Request-Id} where it has a safe shape, else one of ours
 * @param clientAddress network address of the caller; personal data, so never logged
 */
public record RequestIdentity(String requestId, String clientAddress) {}
