package io.orderledger.query.analytics;

/** What the API description shows. */
final class DeliveryStatisticsExamples {
    static final String MONTH = """
        {"code":200,"message":"success","data":{"month":"2024-06","totalGMV":1234.56,"totalCost":800.00,\
        "deliveryCount":1,"asOf":{"position":1234,"eventTime":"2024-07-01T02:15:00.000Z","lagMs":0}},\
        "timestamp":"2024-07-01T02:15:01.000Z"}\
        """;
    static final String EMPLOYEES = """
        {"code":200,"message":"success","data":[{"employeeId":"0190a5b2-9e20-7f02-8b11-5a0c7d9e4f08",\
        "employeeName":"王五","deliveryCount":1,"totalAmount":1234.56,"totalCost":800.00}],\
        "asOf":{"position":1234,"eventTime":"2024-07-01T02:15:00.000Z","lagMs":0},\
        "timestamp":"2024-07-01T02:15:01.000Z"}\
        """;

    private DeliveryStatisticsExamples() {}
}
