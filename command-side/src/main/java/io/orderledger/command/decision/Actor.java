package io.orderledger.command.decision;

import io.orderledger.events.Right;
import io.orderledger.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who gives a command.
 *
 * @param employeeId the employee this user is; absent when none
 */
public record Actor(
        String id,
        @Nullable String name,
        Role role,
        @Nullable String employeeId) {
    /** Somebody who is no employee. */
    public Actor(String id, @Nullable String name, Role role) {
        this(id, name, role, null);
    }

    /** Somebody who is no user. */
    public Actor(String id, Role role) {
        this(id, null, role);
    }

    public boolean may(Right right) {
        return role.may(right);
    }
}
