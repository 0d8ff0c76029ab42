package io.orderledger.command.decision;

import io.orderledger.events.Right;
import io.orderledger.events.Role;

/** Who gives a command. */
public record Actor(String id, Role role) {
    public boolean may(Right right) {
        return role.may(right);
    }
}
