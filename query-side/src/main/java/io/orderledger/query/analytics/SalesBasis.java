package io.orderledger.query.analytics;

/** By which business day an order counts. Stored rows carry the same names in small letters. */
enum SalesBasis {
    /** When it was placed. */
    CREATED("created"),
    CONFIRMED("confirmed"),
    /** Of delivered orders only. */
    DELIVERED("delivered");

    private final String stored;

    SalesBasis(String stored) {
        this.stored = stored;
    }

    String stored() {
        return stored;
    }
}
