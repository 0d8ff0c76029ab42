package io.orderledger.standalone.e2e;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A few products, customers and orders, in the states that bad requests are about. */
final class Shop {
    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");
    /** A well-formed id that nothing has. */
    static final String UNKNOWN = "0190a5b4-2222-7c44-9d33-8c2e9f1a6b04";

    private final Api api;
    private final Map<String, String> ids = new TreeMap<>();

    Shop(Api api) {
        this.api = api;
        ids.put("unknown", UNKNOWN);
        ids.put("customer", customer("{'name':'张三'}"));
        ids.put("product", product("{'name':'苹果','unit':'斤','globalPrice':5.50,'cost':3.20,'stock':100}"));
        ids.put("untracked", product("{'name':'搬运费','unit':'次','globalPrice':10.00}"));
        ids.put("unpriced", product("{'name':'样品'}"));
        ids.put("gone-product", product("{'name':'停产','globalPrice':1.00,'stock':1}"));
        ids.put("gone-customer", customer("{'name':'搬走了'}"));
        delete("/api/products/{gone-product}");
        delete("/api/customers/{gone-customer}");
        ids.put("erased-customer", customer("{'name':'要求删除'}"));
        api.post(fill("/api/customers/{erased-customer}/erase"), "{\"reason\":\"测试\"}")
                .is(200);
        ids.put("draft", order(false));
        ids.put("pending", order(true));
        ids.put("confirmed", order(true, "confirmed"));
        ids.put("shipped", order(true, "confirmed", "shipped"));
        ids.put("delivered", order(true, "confirmed", "shipped", "delivered"));
        ids.put("cancelled", order(true, "cancelled"));
    }

    /** Names in braces replaced by ids; other braces, as in JSON, stay. */
    String fill(String text) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(ids.getOrDefault(name.group(1), name.group())));
    }

    String customer(String json) {
        return created("/api/customers", json);
    }

    String product(String json) {
        return created("/api/products", json);
    }

    /** @param list users or employees: both take the same body */
    String person(String list, String phone) {
        return created("/api/" + list, "{'name':'小王','phone':'%s','role':'delivery'}".formatted(phone));
    }

    /** Two lines of two products, five of each. */
    String order(boolean submit, String... statuses) {
        String id = created("/api/orders", """
            {'customerId':'{customer}','submit':%s,'items':[{'productId':'{product}','quantity':5},
            {'productId':'{untracked}','quantity':5}]}\
            """.formatted(submit));
        for (String status : statuses) {
            api.put("/api/orders/" + id + "/status", "{\"status\":\"" + status + "\",\"remark\":\"测试\"}")
                    .is(200);
        }
        return id;
    }

    /** A draft of so much of one product. */
    String orderOf(String product, int quantity) {
        return created(
                "/api/orders",
                "{'customerId':'{customer}','items':[{'productId':'%s','quantity':%d}]}".formatted(product, quantity));
    }

    /** The id of the first line of an order. */
    String line(String order) {
        return api.get(fill("/api/orders/{" + order + "}"))
                .data()
                .at("/items/0/id")
                .stringValue();
    }

    private String created(String path, String json) {
        return api.post(path, fill(json.replace('\'', '"'))).is(201).id();
    }

    private void delete(String path) {
        api.delete(fill(path)).is(200);
    }
}
