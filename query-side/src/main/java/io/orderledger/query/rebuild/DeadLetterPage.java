package io.orderledger.query.rebuild;

import io.orderledger.query.projection.DeadLetterView;
import io.orderledger.query.projection.SkippedLetter;
import java.util.List;

/**
 * Events that a projection could not take in.
 *
 * @param skipped the newest decisions not to take an event in, of all generations
 */
record DeadLetterPage(
        List<DeadLetterView> list, long total, int page, int pageSize, int totalPages, List<SkippedLetter> skipped) {
    DeadLetterPage {
        list = List.copyOf(list);
        skipped = List.copyOf(skipped);
    }
}
