package io.orderledger.query.reconciliation;

/** What the API description shows. */
final class ReconciliationExamples {
    static final String REPORT = """
        {"code":200,"message":"success","data":{"reconciled":true,"position":1234,"durationMs":85,"checks":[\
        {"name":"order-lines","description":"订单总金额、总成本等于其订单项之和","rowsCompared":312,"differences":[],\
        "more":false,"durationMs":21}]},"timestamp":"2024-06-03T02:15:01.000Z"}\
        """;

    private ReconciliationExamples() {}
}
