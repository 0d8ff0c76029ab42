package io.orderledger.command.decision;

/** What only some people may do, as far as deciders ask. */
public enum Right {
    /** Give an order line a price of one's own. */
    PRICE_OVERRIDE,
    /** Give a price below cost. */
    PRICE_BELOW_COST,
    /** Enter an order that was placed earlier. */
    ORDER_BACKDATE,
    /** Change the lines or the remark of an order that is already confirmed. */
    ORDER_EDIT_CONFIRMED
}
