package io.orderledger.command.gateway;

import io.orderledger.ledger.Folded;
import io.orderledger.web.ApiHeaders;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.EntityTags;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What a write left behind.
 *
 * @param streamId of the stream it was about; not that of the command where an earlier one's answer is given again
 * @param stream the stream after it
 * @param position ledger position that a read must have reached to see the write
 * @param firstAt when the request took effect, where this is its answer given again; null where it took effect now
 */
public record Written<S>(
        String streamId,
        Folded<S> stream,
        long position,
        @Nullable Instant firstAt) {

    public <V> ResponseEntity<ApiResponse<V>> ok(V view) {
        return answer(HttpStatus.OK).body(ApiResponse.ok(view));
    }

    public <V> ResponseEntity<ApiResponse<V>> created(URI location, V view) {
        return answer(HttpStatus.CREATED).location(location).body(ApiResponse.created(view));
    }

    private ResponseEntity.BodyBuilder answer(HttpStatus status) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
                .eTag(EntityTags.of(stream.version()))
                .header(ApiHeaders.CONSISTENCY_TOKEN, Long.toString(position));
        return firstAt == null ? answer : answer.header(ApiHeaders.IDEMPOTENCY_REPLAYED, "true");
    }
}
