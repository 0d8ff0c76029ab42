package io.orderledger.query.product;

import io.orderledger.events.ProductEvent;
import io.orderledger.events.ProductEvent.ProductChanged;
import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.ProductDeleted;
import io.orderledger.events.ProductEvent.ProductRestored;
import io.orderledger.events.ProductEvent.StockAdjusted;
import io.orderledger.events.ProductEvent.StockDeducted;
import io.orderledger.events.ProductEvent.StockReleased;
import io.orderledger.events.ProductEvent.StockReserved;
import io.orderledger.events.ProductEvent.StockReturned;
import io.orderledger.query.projection.EventEnvelope;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.projection.Sql;
import java.util.List;

/** Products with what is on hand and what of it is promised; and what they were before each change. */
final class ProductProjection implements Projection<ProductEvent> {
    static final String NAME = "product-2";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ProductEvent> eventType() {
        return ProductEvent.class;
    }

    @Override
    public List<String> tables() {
        return List.of("product_2", "product_past_1");
    }

    @Override
    public void project(ProductEvent event, EventEnvelope envelope, Sql sql) {
        if (!(event instanceof ProductCreated)) {
            sql.insert("product_past/kept", (Record) event);
        }
        switch (event) {
            case ProductCreated e -> sql.insert("product/created", e);
            case ProductChanged e -> sql.updateOne("product/changed", e);
            case ProductDeleted e -> sql.updateOne("product/deleted", e);
            case ProductRestored e -> sql.updateOne("product/restored", e);
            case StockAdjusted e -> sql.updateOne("product/stock_adjusted", e);
            case StockReserved e -> sql.updateOne("product/stock_reserved", e);
            case StockReleased e -> sql.updateOne("product/stock_released", e);
            case StockDeducted e -> sql.updateOne("product/stock_deducted", e);
            case StockReturned e -> sql.updateOne("product/stock_returned", e);
        }
    }
}
