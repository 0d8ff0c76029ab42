package io.orderledger.standalone.load;

/** Of measured values in ascending order. */
final class Quantiles {
    static final double MEDIAN = 0.5;
    static final double SLOWEST = 0.99;

    private Quantiles() {}

    static double of(double[] sorted, double quantile) {
        if (sorted.length == 0) return Double.NaN;
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(quantile * sorted.length))];
    }
}
