package io.orderledger.query.order;

import io.orderledger.events.Right;
import io.orderledger.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** Which orders somebody reads; all others are not there for them. */
sealed interface OrderScope {
    record All() implements OrderScope {}

    /** @param createdBy id of the user */
    record PlacedBy(String createdBy) implements OrderScope {}

    /** @param employeeId the driver, on whose runs the orders are or were */
    record OnRunsOf(String employeeId) implements OrderScope {}

    /** Of a driver who is no employee, and so has no runs. */
    record None() implements OrderScope {}

    static OrderScope of(Caller caller) {
        if (caller.may(Right.ORDER_READ_ALL)) return new All();
        if (caller.may(Right.ORDER_PLACE)) return new PlacedBy(caller.userId());
        @Nullable String employeeId = caller.employeeId();
        return employeeId == null ? new None() : new OnRunsOf(employeeId);
    }
}
