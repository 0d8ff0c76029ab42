package io.orderledger.query.delivery;

import io.orderledger.events.Right;
import io.orderledger.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** Which runs somebody reads; all others are not there for them. */
sealed interface DeliveryScope {
    record All() implements DeliveryScope {}

    /** @param employeeId who drives them */
    record DrivenBy(String employeeId) implements DeliveryScope {}

    /** Of a user who is no employee, and so drives none. */
    record None() implements DeliveryScope {}

    static DeliveryScope of(Caller caller) {
        return caller.may(Right.DELIVERY_READ_ALL) ? new All() : ownOf(caller);
    }

    /** The caller's own runs, whatever else they may read. */
    static DeliveryScope ownOf(Caller caller) {
        @Nullable String employeeId = caller.employeeId();
        return employeeId == null ? new None() : new DrivenBy(employeeId);
    }

    /** @param driver who drives the run in question now */
    default boolean covers(String driver) {
        return switch (this) {
            case All _ -> true;
            case DrivenBy own -> own.employeeId().equals(driver);
            case None _ -> false;
        };
    }
}
