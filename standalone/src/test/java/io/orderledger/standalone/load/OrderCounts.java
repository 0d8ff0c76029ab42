package io.orderledger.standalone.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** How many orders there are, by the place where they are counted. */
@FunctionalInterface
interface OrderCounts {
    Map<String, Long> now();

    static OrderCounts in(DataSource database) {
        JdbcClient sql = JdbcClient.create(database);
        return () -> {
            var counts = new LinkedHashMap<String, Long>();
            counts.put(
                    "order.placed events",
                    count(sql, "select count(*) from ledger_event where event_type = 'order.placed'"));
            counts.put("order_summary rows", count(sql, "select count(*) from order_summary"));
            return counts;
        };
    }

    private static long count(JdbcClient sql, String query) {
        return sql.sql(query).query(Long.class).single();
    }

    /** Of a ledger whose database is not ours to read. */
    static OrderCounts over(URI server) {
        return () -> {
            try (var connection = new KeptConnection(server)) {
                var reply = connection.send(KeptConnection.get(server, "/api/orders?pageSize=1"));
                return Map.of(
                        "orders in the list",
                        JsonMapper.shared()
                                .readTree(reply.body())
                                .at("/data/total")
                                .longValue());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
