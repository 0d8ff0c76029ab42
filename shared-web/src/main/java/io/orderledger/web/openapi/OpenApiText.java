package io.orderledger.web.openapi;

/** The words that stand on top of the API's description. */
final class OpenApiText {
    static final String DESCRIPTION = """
        供应商订单账本：商品、客户、专属价格、订单。每个成功的回答都是 `{code, message, data, timestamp}`，\
        列表另有 `asOf`，说明数据新到账本的哪个位置：分页的在 `data` 里，不分页的在 `data` 旁；\
        失败时 HTTP 状态码如实给出，`error` 是稳定的名称，`errors` 一次列出全部有问题的字段。

        The supplier's order ledger: products, customers, their prices, orders. Every success is \
        `{code, message, data, timestamp}`; a list says in `asOf` which ledger position it has reached, in `data` of a \
        page and beside the `data` of a whole list. A failure has its real HTTP status, a stable name in `error`, and all \
        fields that were not right in `errors`. Messages are Chinese unless `Accept-Language` prefers English. \
        `application/problem+json` is sent to those who ask for it. Amounts and quantities have two decimals, \
        instants are UTC, dates are business days.
        """;

    private OpenApiText() {}
}
