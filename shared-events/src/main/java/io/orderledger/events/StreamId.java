package io.orderledger.events;

/** How streams are named where the name is not simply the aggregate's id. */
public final class StreamId {
    /** The one stream of the system configuration. */
    public static final String CONFIG = "config";

    private StreamId() {}

    /** The stream with all prices of one customer. */
    public static String priceList(String customerId) {
        return "prices-" + customerId;
    }
}
