package io.orderledger.command.decision;

import java.util.EnumSet;
import java.util.Set;

/** The one table of who may do what (semantics: roles). */
public enum Role {
    ADMIN(EnumSet.allOf(Right.class)),
    MANAGER(EnumSet.of(Right.PRICE_OVERRIDE, Right.ORDER_BACKDATE, Right.ORDER_EDIT_CONFIRMED)),
    EMPLOYEE(EnumSet.noneOf(Right.class));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = Set.copyOf(rights);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }
}
