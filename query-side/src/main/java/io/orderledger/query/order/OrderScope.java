package io.orderledger.query.order;

import io.orderledger.events.Right;
import io.orderledger.web.security.Caller;
import org.jspecify.annotations.Nullable;

/** Which orders somebody reads; all others are not there for them. */
sealed interface OrderScope {
    record All() implements OrderScope {}

    /** @param createdBy id of the user */
    record PlacedBy(String createdBy) implements OrderScope {}

    /**
     * What a driver delivers: nothing, as long as there are no runs.
     *
     * @param employeeId the driver; absent when the user is no employee
     */
    record OnRunsOf(@Nullable String employeeId) implements OrderScope {}

    static OrderScope of(Caller caller) {
        if (caller.may(Right.ORDER_READ_ALL)) return new All();
        return caller.may(Right.ORDER_PLACE) ? new PlacedBy(caller.userId()) : new OnRunsOf(caller.employeeId());
    }

    /** @param user who has placed the order in question */
    default boolean covers(String user) {
        return switch (this) {
            case All _ -> true;
            case PlacedBy own -> own.createdBy().equals(user);
            case OnRunsOf _ -> false;
        };
    }
}
