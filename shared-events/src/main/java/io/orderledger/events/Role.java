package io.orderledger.events;

import static io.orderledger.events.Right.ANALYTICS_READ;
import static io.orderledger.events.Right.AUDIT_READ;
import static io.orderledger.events.Right.CONFIG_READ;
import static io.orderledger.events.Right.COST_READ;
import static io.orderledger.events.Right.CUSTOMER_READ;
import static io.orderledger.events.Right.CUSTOMER_WRITE;
import static io.orderledger.events.Right.DELIVERY_BACKDATE;
import static io.orderledger.events.Right.DELIVERY_DRIVE;
import static io.orderledger.events.Right.DELIVERY_PLAN;
import static io.orderledger.events.Right.DELIVERY_READ;
import static io.orderledger.events.Right.DELIVERY_READ_ALL;
import static io.orderledger.events.Right.EMPLOYEE_READ;
import static io.orderledger.events.Right.EMPLOYEE_WRITE;
import static io.orderledger.events.Right.LOG_READ;
import static io.orderledger.events.Right.METRICS_READ;
import static io.orderledger.events.Right.ORDER_BACKDATE;
import static io.orderledger.events.Right.ORDER_CHANGE;
import static io.orderledger.events.Right.ORDER_CHANGE_ALL;
import static io.orderledger.events.Right.ORDER_EDIT_CONFIRMED;
import static io.orderledger.events.Right.ORDER_PLACE;
import static io.orderledger.events.Right.ORDER_READ;
import static io.orderledger.events.Right.ORDER_READ_ALL;
import static io.orderledger.events.Right.PERSONAL_READ;
import static io.orderledger.events.Right.PRICE_OVERRIDE;
import static io.orderledger.events.Right.PRICE_READ;
import static io.orderledger.events.Right.PRICE_WRITE;
import static io.orderledger.events.Right.PRODUCT_READ;
import static io.orderledger.events.Right.PRODUCT_WRITE;
import static io.orderledger.events.Right.PROJECTION_READ;
import static io.orderledger.events.Right.STOCK_ADJUST;
import static io.orderledger.events.Right.USER_READ;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The one table of who may do what. */
public enum Role {
    ADMIN(EnumSet.allOf(Right.class)),

    /** Everything but users, configuration, and what only an admin answers for. */
    MANAGER(EnumSet.of(
            PRODUCT_READ,
            PRODUCT_WRITE,
            STOCK_ADJUST,
            CUSTOMER_READ,
            CUSTOMER_WRITE,
            PRICE_READ,
            PRICE_WRITE,
            PRICE_OVERRIDE,
            ORDER_READ,
            ORDER_READ_ALL,
            ORDER_PLACE,
            ORDER_CHANGE,
            ORDER_CHANGE_ALL,
            ORDER_BACKDATE,
            ORDER_EDIT_CONFIRMED,
            DELIVERY_READ,
            DELIVERY_READ_ALL,
            DELIVERY_PLAN,
            DELIVERY_DRIVE,
            DELIVERY_BACKDATE,
            ANALYTICS_READ,
            COST_READ,
            EMPLOYEE_READ,
            EMPLOYEE_WRITE)),

    /** Own orders, at the prices that are set, and what one has to see to write them. */
    EMPLOYEE(EnumSet.of(PRODUCT_READ, CUSTOMER_READ, PRICE_READ, ORDER_READ, ORDER_PLACE, ORDER_CHANGE)),

    /** A driver: the runs given to them, and the orders of these. */
    DELIVERY(EnumSet.of(ORDER_READ, DELIVERY_READ, DELIVERY_DRIVE)),

    /** Reads everything and changes nothing. */
    AUDITOR(EnumSet.of(
            PRODUCT_READ,
            CUSTOMER_READ,
            PRICE_READ,
            ORDER_READ,
            ORDER_READ_ALL,
            DELIVERY_READ,
            DELIVERY_READ_ALL,
            ANALYTICS_READ,
            COST_READ,
            CONFIG_READ,
            EMPLOYEE_READ,
            USER_READ,
            LOG_READ,
            AUDIT_READ,
            PERSONAL_READ,
            METRICS_READ,
            PROJECTION_READ)),

    /** Reads what the business is about, not who runs it. */
    ANALYST(EnumSet.of(
            PRODUCT_READ,
            CUSTOMER_READ,
            PRICE_READ,
            ORDER_READ,
            ORDER_READ_ALL,
            DELIVERY_READ,
            DELIVERY_READ_ALL,
            ANALYTICS_READ,
            COST_READ));

    private final Set<Right> rights;

    Role(EnumSet<Right> rights) {
        this.rights = Collections.unmodifiableSet(rights);
    }

    /** In the order of their declaration. */
    public Set<Right> rights() {
        return rights;
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    /** As the API names it: {@code admin}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that name; empty when there is none. */
    public static Optional<Role> byWireName(String wireName) {
        for (Role role : values()) {
            if (role.wireName().equals(wireName)) return Optional.of(role);
        }
        return Optional.empty();
    }
}
