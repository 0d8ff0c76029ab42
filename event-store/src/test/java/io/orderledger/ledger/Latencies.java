package io.orderledger.ledger;

import java.util.stream.LongStream;

/** Durations in ascending order. */
record Latencies(long[] sortedNanos) {

    static Latencies of(LongStream nanos) {
        return new Latencies(nanos.sorted().toArray());
    }

    int count() {
        return sortedNanos.length;
    }

    double medianMillis() {
        return millis(0.50);
    }

    double p99Millis() {
        return millis(0.99);
    }

    double maxMillis() {
        return millis(1.00);
    }

    private double millis(double quantile) {
        if (sortedNanos.length == 0) return Double.NaN;
        return sortedNanos[Math.max(0, (int) Math.ceil(quantile * sortedNanos.length) - 1)] / 1e6;
    }
}
