package io.orderledger.query.audit.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found: the first of all, the first few as they were met, and how many there are. */
final class Findings {
    private static final int KEPT = 20;

    private final List<Finding> kept = new ArrayList<>();
    private @Nullable Finding first;
    private long count;

    void add(Finding finding) {
        count++;
        if (kept.size() < KEPT) kept.add(finding);
        if (first == null || finding.comesBefore(first)) first = finding;
    }

    @Nullable
    Finding first() {
        return first;
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }

    long count() {
        return count;
    }
}
