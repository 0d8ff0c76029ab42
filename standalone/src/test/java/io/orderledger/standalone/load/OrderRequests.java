package io.orderledger.standalone.load;

import io.orderledger.standalone.load.KeptConnection.Reply;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Makes products and customers, and requests for orders of three different products, ready to be sent. */
final class OrderRequests {
    private static final int PRODUCTS = 200;
    private static final int CUSTOMERS = 500;
    private static final int REQUESTS = 4096;
    private static final int LINES = 3;
    private static final int MOST_OF_ONE = 20;
    private static final int CREATED = 201;

    private final URI server;
    private final RandomGenerator random = new SplittableRandom(REQUESTS);

    private OrderRequests(URI server) {
        this.server = server;
    }

    static List<byte[]> create(URI server) throws IOException {
        return new OrderRequests(server).create();
    }

    private List<byte[]> create() throws IOException {
        try (var connection = new KeptConnection(server)) {
            var products = new ArrayList<String>();
            for (int i = 1; i <= PRODUCTS; i++) {
                String json = "{\"name\":\"商品%d\",\"unit\":\"斤\",\"globalPrice\":%d.50}".formatted(i, i);
                products.add(created(connection, "/api/products", json));
            }
            var customers = new ArrayList<String>();
            for (int i = 1; i <= CUSTOMERS; i++) {
                customers.add(created(connection, "/api/customers", "{\"name\":\"客户%d\"}".formatted(i)));
            }
            var requests = new ArrayList<byte[]>();
            for (int i = 0; i < REQUESTS; i++) requests.add(order(customers, products));
            return requests;
        }
    }

    private String created(KeptConnection connection, String path, String json) throws IOException {
        Reply reply = connection.send(KeptConnection.post(server, path, json));
        if (reply.status() != CREATED) throw new IOException(path + ": " + reply.text());
        return JsonMapper.shared().readTree(reply.body()).at("/data/id").stringValue();
    }

    private byte[] order(List<String> customers, List<String> products) {
        String items = random.ints(0, products.size())
                .distinct()
                .limit(LINES)
                .mapToObj(product -> "{\"productId\":\"%s\",\"quantity\":%d}"
                        .formatted(products.get(product), 1 + random.nextInt(MOST_OF_ONE)))
                .collect(Collectors.joining(","));
        String customer = customers.get(random.nextInt(customers.size()));
        String json = "{\"customerId\":\"%s\",\"submit\":true,\"items\":[%s]}".formatted(customer, items);
        return KeptConnection.post(server, "/api/orders", json);
    }
}
