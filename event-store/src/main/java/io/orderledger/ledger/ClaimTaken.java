package io.orderledger.ledger;

/** An append was refused because another stream has the value. Nothing was written. */
public final class ClaimTaken extends RuntimeException {
    private final String scope;
    private final String value;
    private final String owner;

    /** @param owner id of the stream that has the value */
    public ClaimTaken(String scope, String value, String owner) {
        super(scope + " is claimed by stream " + owner, null, false, false);
        this.scope = scope;
        this.value = value;
        this.owner = owner;
    }

    public String scope() {
        return scope;
    }

    public String value() {
        return value;
    }

    public String owner() {
        return owner;
    }
}
