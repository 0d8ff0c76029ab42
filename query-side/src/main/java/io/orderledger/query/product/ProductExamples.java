package io.orderledger.query.product;

/** What the API description shows. */
final class ProductExamples {
    static final String ONE = """
        {"code":200,"message":"success","data":{"id":"0190a5b2-7c3e-7d11-9a54-3f6d1c2b8e01","name":"苹果","unit":"斤",\
        "globalPrice":5.50,"cost":3.20,"barcode":"6901234567892","stock":100.00,"reserved":12.50,"available":87.50,\
        "createdAt":"2024-06-01T01:00:00.000Z","updatedAt":"2024-06-03T02:15:00.000Z","version":4},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;
    static final String PAGE = """
        {"code":200,"message":"success","data":{"list":[{"id":"0190a5b2-7c3e-7d11-9a54-3f6d1c2b8e01","name":"苹果",\
        "unit":"斤","globalPrice":5.50,"cost":3.20,"stock":100.00,"reserved":12.50,"available":87.50,\
        "createdAt":"2024-06-01T01:00:00.000Z","updatedAt":"2024-06-03T02:15:00.000Z","version":4}],"total":1,"page":1,\
        "pageSize":20,"totalPages":1,"asOf":{"position":1234,"eventTime":"2024-06-03T02:15:00.000Z","lagMs":0}},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    private ProductExamples() {}
}
