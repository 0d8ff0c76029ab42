package io.orderledger.web.error;

/**
 * One field that was not right.
 *
 * @param field path in the request, such as {@code items[2].quantity}
 * @param code stable upper-case name of what was wrong, such as {@code REQUIRED}
 * @param message the same for a person, in the request's language
 */
public record FieldFailure(String field, String code, String message) {}
