package io.orderledger.query.pricing;

/** What the API description shows. */
final class PriceExamples {
    static final String LIST = """
        {"code":200,"message":"success","data":[{"id":"0190a5b3-1111-7a01-8c22-7b1d8e0f5a03",\
        "customerId":"0190a5b2-8d10-7f02-8b11-5a0c7d9e4f02","productId":"0190a5b2-7c3e-7d11-9a54-3f6d1c2b8e01",\
        "price":5.20,"minQuantity":0.00,"validFrom":"2024-06-01","createdAt":"2024-06-01T01:00:00.000Z",\
        "updatedAt":"2024-06-01T01:00:00.000Z"}],\
        "asOf":{"position":1234,"eventTime":"2024-06-03T02:15:00.000Z","lagMs":0},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;
    static final String HISTORY = """
        {"code":200,"message":"success","data":[{"id":"0190a5b3-1111-7a01-8c22-7b1d8e0f5a03",\
        "customerId":"0190a5b2-8d10-7f02-8b11-5a0c7d9e4f02","productId":"0190a5b2-7c3e-7d11-9a54-3f6d1c2b8e01",\
        "action":"set","price":5.20,"previousPrice":5.00,"minQuantity":0.00,"validFrom":"2024-06-01","operator":"小王",\
        "createdAt":"2024-06-01T01:00:00.000Z","version":2,"position":77}],\
        "asOf":{"position":1234,"eventTime":"2024-06-03T02:15:00.000Z","lagMs":0},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    private PriceExamples() {}
}
