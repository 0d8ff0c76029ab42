package io.orderledger.ledger;

import java.util.ArrayDeque;
import java.util.Deque;

/** How to take back in memory what a unit did before it was refused. */
final class Undo {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    void add(Runnable step) {
        steps.push(step);
    }

    void run() {
        while (!steps.isEmpty()) steps.pop().run();
    }
}
