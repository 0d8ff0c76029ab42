package io.orderledger.command.delivery.domain;

import io.orderledger.command.decision.Rejection;

/** Part of what a command asks for, once it is checked. */
sealed interface Checked<T> {
    record Fine<T>(T value) implements Checked<T> {}

    record Refused<T>(Rejection rejection) implements Checked<T> {}

    static <T> Checked<T> fine(T value) {
        return new Fine<>(value);
    }

    static <T> Checked<T> refused(Rejection rejection) {
        return new Refused<>(rejection);
    }
}
