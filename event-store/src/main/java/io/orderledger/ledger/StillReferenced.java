package io.orderledger.ledger;

/** An append was refused because an open stream refers to the target. Nothing was written. */
public final class StillReferenced extends RuntimeException {
    private final String target;
    private final String referrer;

    /** @param referrer id of one of the streams that refer to it */
    public StillReferenced(String target, String referrer) {
        super("stream " + referrer + " refers to " + target, null, false, false);
        this.target = target;
        this.referrer = referrer;
    }

    public String target() {
        return target;
    }

    public String referrer() {
        return referrer;
    }
}
