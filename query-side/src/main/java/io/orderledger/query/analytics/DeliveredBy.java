package io.orderledger.query.analytics;

/** By which business day a delivered order counts. */
enum DeliveredBy {
    DELIVERED("delivered"),
    /** When it was placed, however long ago that was. */
    CREATED("created-delivered");

    private final String stored;

    DeliveredBy(String stored) {
        this.stored = stored;
    }

    String stored() {
        return stored;
    }
}
