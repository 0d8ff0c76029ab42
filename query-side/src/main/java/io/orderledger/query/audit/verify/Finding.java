package io.orderledger.query.audit.verify;

/**
 * One thing that is not as it should be.
 *
 * @param position the first that may be bad
 * @param upTo the last that may be; the same as {@code position} where the damage is located exactly
 * @param stored what is written
 * @param computed what it should be, worked out again
 */
public record Finding(Damage damage, long position, long upTo, String about, String stored, String computed) {
    static Finding at(long position, Damage damage, String about, String stored, String computed) {
        return new Finding(damage, position, position, about, stored, computed);
    }

    static Finding between(long first, long last, Damage damage, String about, String stored, String computed) {
        return new Finding(damage, first, last, about, stored, computed);
    }

    /** Earlier damage first; where a range and a position in it are known, the position. */
    boolean comesBefore(Finding other) {
        return upTo != other.upTo ? upTo < other.upTo : position > other.position;
    }
}
