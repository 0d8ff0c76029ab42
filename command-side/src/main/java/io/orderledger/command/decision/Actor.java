package io.orderledger.command.decision;

import io.orderledger.events.Right;
import io.orderledger.events.Role;
import org.jspecify.annotations.Nullable;

/** Who gives a command. */
public record Actor(String id, @Nullable String name, Role role) {
    /** Somebody who is no user. */
    public Actor(String id, Role role) {
        this(id, null, role);
    }

    public boolean may(Right right) {
        return role.may(right);
    }
}
