package io.orderledger.events;

import java.util.Locale;

/** What somebody may do. {@link Role} says who. */
public enum Right {
    PRODUCT_READ,
    PRODUCT_WRITE,
    STOCK_ADJUST,
    CUSTOMER_READ,
    CUSTOMER_WRITE,
    /** Destroy a person's data for good. */
    CUSTOMER_ERASE,
    PRICE_READ,
    PRICE_WRITE,
    /** Give an order line a price of one's own. */
    PRICE_OVERRIDE,
    /** Give a price below cost. */
    PRICE_BELOW_COST,
    /** Read the orders that concern oneself. */
    ORDER_READ,
    /** Read everybody's orders. */
    ORDER_READ_ALL,
    ORDER_PLACE,
    /** Change the orders that one has placed. */
    ORDER_CHANGE,
    /** Change everybody's orders. */
    ORDER_CHANGE_ALL,
    /** Enter an order that was placed earlier. */
    ORDER_BACKDATE,
    /** Change the lines or the remark of an order that is already confirmed. */
    ORDER_EDIT_CONFIRMED,
    /** Read the runs that one drives. */
    DELIVERY_READ,
    /** Read everybody's runs. */
    DELIVERY_READ_ALL,
    /** Plan, change and cancel runs, and drive for others. */
    DELIVERY_PLAN,
    /** Start a run that one drives, record its stops, complete it. */
    DELIVERY_DRIVE,
    /** Enter a run, or a step of one, that happened earlier. */
    DELIVERY_BACKDATE,
    /** See sales and other statistics. */
    ANALYTICS_READ,
    /** See cost and profit. */
    COST_READ,
    CONFIG_READ,
    CONFIG_WRITE,
    EMPLOYEE_READ,
    EMPLOYEE_WRITE,
    USER_READ,
    USER_WRITE,
    LOG_READ,
    /** Read the ledger's events themselves. */
    AUDIT_READ,
    /** See in events who persons are and how to reach them. */
    PERSONAL_READ,
    METRICS_READ,
    /** See how projections are, what they could not take in, and what audits of them found. */
    PROJECTION_READ,
    /** Rebuild, swap and drop, retry and skip. */
    PROJECTION_OPERATE;

    private final String wireName =
            name().toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("-", ":");

    /** As the API names it: {@code price:override}. */
    public String wireName() {
        return wireName;
    }
}
