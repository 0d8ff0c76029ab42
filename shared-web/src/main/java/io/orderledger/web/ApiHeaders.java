package io.orderledger.web;

/** Names of the HTTP headers that are this API's own. */
public final class ApiHeaders {
    /** Ledger position: out on writes, in on reads that must see that write. */
    public static final String CONSISTENCY_TOKEN = "Consistency-Token";
    /** Out on reads that could not wait any longer: by how many milliseconds the projection trails. */
    public static final String PROJECTION_LAG = "Projection-Lag";
    /** Names the request: echoed, in every log line and in the metadata of its events. */
    public static final String REQUEST_ID = "X-Request-Id";

    private ApiHeaders() {}
}
