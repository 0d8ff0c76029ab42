package io.orderledger.ledger;

/** Ledger positions from one to another, both included; none when the first lies behind the last. */
public record AuditSpan(long first, long last) {
    public boolean isEmpty() {
        return first > last;
    }

    /** The positions that lie in both. */
    public AuditSpan within(AuditSpan other) {
        return new AuditSpan(Math.max(first, other.first), Math.min(last, other.last));
    }
}
