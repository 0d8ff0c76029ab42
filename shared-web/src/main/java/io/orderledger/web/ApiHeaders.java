package io.orderledger.web;

/** Names of the HTTP headers that are this API's own. */
public final class ApiHeaders {
    /** Ledger position: out on writes, in on reads that must see that write. */
    public static final String CONSISTENCY_TOKEN = "Consistency-Token";
    /** In on writes: the same key with the same body takes effect once. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    /** Out on writes: {@code true} on an answer that is given again. */
    public static final String IDEMPOTENCY_REPLAYED = "Idempotency-Replayed";
    /** Out on reads that could not wait any longer: by how many milliseconds the projection trails the ledger. */
    public static final String PROJECTION_LAG = "Projection-Lag";
    /** Names the request: echoed, in every log line and in the metadata of its events. */
    public static final String REQUEST_ID = "X-Request-Id";

    private ApiHeaders() {}
}
