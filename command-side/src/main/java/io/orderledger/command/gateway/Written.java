package io.orderledger.command.gateway;

import io.orderledger.ledger.Folded;
import io.orderledger.web.ApiHeaders;
import io.orderledger.web.ApiResponse;
import io.orderledger.web.EntityTags;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What a write left behind.
 *
 * @param stream the stream after it
 * @param position ledger position that a read must have reached to see the write
 */
public record Written<S>(Folded<S> stream, long position) {

    public <V> ResponseEntity<ApiResponse<V>> ok(V view) {
        return answer(HttpStatus.OK).body(ApiResponse.ok(view));
    }

    public <V> ResponseEntity<ApiResponse<V>> created(URI location, V view) {
        return answer(HttpStatus.CREATED).location(location).body(ApiResponse.created(view));
    }

    private ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .eTag(EntityTags.of(stream.version()))
                .header(ApiHeaders.CONSISTENCY_TOKEN, Long.toString(position));
    }
}
