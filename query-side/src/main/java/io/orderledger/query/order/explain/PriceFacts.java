package io.orderledger.query.order.explain;

import io.orderledger.events.StreamId;
import io.orderledger.ledger.AuditFilter;
import io.orderledger.ledger.AuditPage;
import io.orderledger.ledger.AuditReader;
import io.orderledger.ledger.AuditSpan;
import io.orderledger.ledger.AuditedEvent;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.ledger.RecordedEvent;
import io.orderledger.query.product.ProductQueries;
import io.orderledger.web.product.ProductView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the ledger says of prices. Each list is as long as prices were set, whatever else happened to a product. */
final class PriceFacts {
    private static final int CHUNK = 500;

    private final LedgerReader ledger;
    private final AuditReader audit;
    private final ProductQueries products;

    PriceFacts(LedgerReader ledger, AuditReader audit, ProductQueries products) {
        this.ledger = ledger;
        this.audit = audit;
        this.products = products;
    }

    /** All events of a customer's price list, the earliest first. */
    List<RecordedEvent> priceList(String customerId) {
        List<RecordedEvent> events = new ArrayList<>();
        List<RecordedEvent> chunk;
        do {
            chunk = ledger.eventsSince(StreamId.priceList(customerId), events.size(), CHUNK);
            events.addAll(chunk);
        } while (chunk.size() == CHUNK);
        return events;
    }

    /** What created and changed a product, the earliest first; the many movements of its stock are left out. */
    List<RecordedEvent> product(String productId) {
        List<RecordedEvent> events = new ArrayList<>();
        audit.ofStream(productId, 0, 1).stream().map(AuditedEvent::recorded).forEach(events::add);
        var changes = new AuditFilter(productId, "product.changed", null, null, null, null);
        AuditSpan rest = audit.span(null, null);
        while (!rest.isEmpty()) {
            AuditPage page = audit.page(changes, rest, CHUNK);
            page.events().stream().map(AuditedEvent::recorded).forEach(events::add);
            rest = new AuditSpan(page.examinedTo() + 1, rest.last());
        }
        return events;
    }

    /** The product as it stands; empty when it is no longer sold. */
    Optional<ProductView> sold(String productId) {
        return products.byId(UUID.fromString(productId)).filter(product -> product.deletedAt() == null);
    }
}
