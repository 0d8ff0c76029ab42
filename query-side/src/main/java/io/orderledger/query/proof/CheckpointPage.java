package io.orderledger.query.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some checkpoints, newest first.
 *
 * @param nextCursor for {@code ?cursor=}: where the next page starts; absent on the last page
 */
record CheckpointPage(List<CheckpointView> list, @Nullable Long nextCursor) {
    CheckpointPage {
        list = List.copyOf(list);
    }
}
