package io.orderledger.query.config;

/** What the API description shows. */
final class ConfigExamples {
    static final String ONE = """
        {"code":200,"message":"success","data":{"key":"delivery.overTolerancePct","value":"10",\
        "description":"送货数量最多可超出订购数量的百分比"},"timestamp":"2024-06-03T02:15:01.000Z"}\
        """;
    static final String LIST = """
        {"code":200,"message":"success","data":[{"key":"delivery.overTolerancePct","value":"15",\
        "description":"送货数量最多可超出订购数量的百分比","updatedAt":"2024-06-01T01:00:00.000Z"},\
        {"key":"stock.allowNegative","value":"false","description":"库存不足时是否仍可确认订单"}],\
        "asOf":{"position":1234,"eventTime":"2024-06-03T02:15:00.000Z","lagMs":0},\
        "timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    private ConfigExamples() {}
}
