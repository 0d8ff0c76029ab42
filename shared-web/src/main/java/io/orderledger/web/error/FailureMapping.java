package io.orderledger.web.error;

import org.jspecify.annotations.Nullable;

/**
 * A bean that knows which entry of the catalogue an exception of its module means, such as a lost race or a full queue.
 * It is asked before the general rules, with the exception that left the controller and then with each of its causes.
 */
@FunctionalInterface
public interface FailureMapping {
    /** The failure to answer with; null when this exception is not one that the mapping knows. */
    @Nullable
    ApiFailure map(Throwable exception);
}
