package io.orderledger.query.order.explain;

/** What the API description shows. */
final class ExplainExamples {
    static final String ONE = """
        {"code":200,"message":"success","data":{"orderId":"0190a5b4-2222-7c44-9d33-8c2e9f1a6b04",\
        "orderNo":"202406010001","customerId":"0190a5b2-8d10-7f02-8b11-5a0c7d9e4f02","version":2,"today":"2024-06-03",\
        "lines":[{"id":"0190a5b4-3333-7d55-8e44-9d3f0a2b7c05","productId":"0190a5b2-7c3e-7d11-9a54-3f6d1c2b8e01",\
        "productName":"苹果","unit":"斤","quantity":10.00,"unitPrice":5.00,"amount":50.00,"resolvedPrice":5.20,\
        "priceSource":"customer","priced":{"version":1,"position":1180,"at":"2024-06-01T02:00:00.000Z",\
        "operator":"王芳","businessDay":"2024-06-01","quantityForBreaks":10.00},\
        "applied":{"source":"customer","price":5.20,"previousPrice":5.50,\
        "priceId":"0190a5b3-1111-7a01-8c22-7b1d8e0f5a03","minQuantity":5.00,"validFrom":"2024-05-20","validTo":null,\
        "setBy":"0190a5b1-0000-7000-8000-000000000001","operator":"王芳","setAt":"2024-05-20T01:00:00.000Z",\
        "position":977},"overridden":{"from":5.20,"to":5.00,"by":"0190a5b1-0000-7000-8000-000000000001",\
        "operator":"王芳","at":"2024-06-01T02:00:00.000Z","remark":"老客户"},\
        "today":{"price":5.30,"source":"customer","amount":53.00,"difference":3.00}}]},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    private ExplainExamples() {}
}
