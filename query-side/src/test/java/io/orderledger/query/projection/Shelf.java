package io.orderledger.query.projection;

import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.events.ProductEvent.StockReserved;
import io.orderledger.events.Quantity;
import io.orderledger.query.history.History;
import io.orderledger.query.history.Recorded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Products of which one is reserved again and again: whoever loses or repeats an event gets another sum. */
final class Shelf {
    static final String PROJECTION = "product-2";

    private final History history = new History();
    private final List<String> products = new ArrayList<>();
    private final Map<String, BigDecimal> reserved = new TreeMap<>();
    private int handedOut;

    List<Recorded> products(String... ids) {
        for (String id : ids) {
            products.add(id);
            reserved.put(id, new BigDecimal("0.00"));
            history.add(id, new ProductCreated(id, "商品", "个", null, null, null, Quantity.of("1000.00")));
        }
        return handOut();
    }

    /** So many reservations, of one product after the other. */
    List<Recorded> reservations(int count) {
        for (int i = 0; i < count; i++) {
            reserve(products.get(i % products.size()));
        }
        return handOut();
    }

    List<Recorded> reservation(String id) {
        reserve(id);
        return handOut();
    }

    Map<String, BigDecimal> expected() {
        return reserved;
    }

    static Map<String, BigDecimal> actual(DataSource database) {
        Map<String, BigDecimal> rows = new TreeMap<>();
        new JdbcTemplate(database).query("select id, reserved from product_2", row -> {
            rows.put(row.getString("id"), row.getBigDecimal("reserved"));
        });
        return rows;
    }

    private void reserve(String id) {
        history.add(id, new StockReserved(id, "order-1", Quantity.of("1.00"), false));
        reserved.merge(id, BigDecimal.ONE, BigDecimal::add);
    }

    private List<Recorded> handOut() {
        List<Recorded> all = history.events();
        List<Recorded> fresh = all.subList(handedOut, all.size());
        handedOut = all.size();
        return fresh;
    }
}
