package io.orderledger.query.analytics;

/** What the API description shows. */
final class AnalyticsExamples {
    static final String OVERVIEW = """
        {"code":200,"message":"success","data":{"totalOrders":100,"totalAmount":50000.00,"totalCost":32000.00,\
        "totalProfit":18000.00,"totalCustomers":50,"averageOrderAmount":500.00,\
        "asOf":{"position":1234,"eventTime":"2024-06-03T02:15:00.000Z","lagMs":0}},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;
    static final String TREND = """
        {"code":200,"message":"success","data":[{"period":"2024-W22","periodStart":"2024-05-27",\
        "periodEnd":"2024-06-02","partial":true,"totalOrders":3,"totalAmount":156.00,"totalCost":96.00,\
        "totalProfit":60.00,"averageOrderAmount":52.00}],\
        "asOf":{"position":1234,"eventTime":"2024-06-03T02:15:00.000Z","lagMs":0},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;
    static final String PRODUCTS = """
        {"code":200,"message":"success","data":[{"rank":1,"productId":"0190a5b2-7c3e-7d11-9a54-3f6d1c2b8e01",\
        "productName":"苹果","unit":"斤","totalOrders":3,"totalQuantity":30.00,"totalAmount":156.00,"totalCost":96.00,\
        "totalProfit":60.00}],\
        "asOf":{"position":1234,"eventTime":"2024-06-03T02:15:00.000Z","lagMs":0},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;
    static final String CUSTOMERS = """
        {"code":200,"message":"success","data":{"list":[{"customerId":"0190a5b2-8d10-7f02-8b11-5a0c7d9e4f02",\
        "customerName":"张三","totalOrders":3,"totalAmount":156.00,"totalCost":96.00,"totalProfit":60.00,\
        "averageOrderAmount":52.00,"lastOrderDate":"2024-06-02"}],"total":1,"page":1,"pageSize":20,"totalPages":1,\
        "asOf":{"position":1234,"eventTime":"2024-06-03T02:15:00.000Z","lagMs":0}},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    private AnalyticsExamples() {}
}
