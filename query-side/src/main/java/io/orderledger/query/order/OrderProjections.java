package io.orderledger.query.order;

/** Names of this feature's projections for whoever reads their tables elsewhere. */
public final class OrderProjections {
    /** Orders with their lines, and what they add up to as sales. */
    public static final String DETAIL = OrderDetailProjection.NAME;

    /** The order list as it is and was, and what orders counted as sales until when. */
    public static final String LIST = OrderSummaryProjection.NAME;

    private OrderProjections() {}
}
