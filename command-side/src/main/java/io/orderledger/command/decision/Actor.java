package io.orderledger.command.decision;

/** Who gives a command. */
public record Actor(String id, Role role) {
    public boolean may(Right right) {
        return role.may(right);
    }
}
