package io.orderledger.web.error;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * The catalogue of everything that can go wrong over HTTP; the only source of codes and messages, and of
 * {@code docs/errors.md}. Names and codes are part of the API and never change their meaning.
 */
public enum ErrorCode {
    MALFORMED_REQUEST(400, 1, "请求体不是合法的 JSON", "The request body is not valid JSON"),
    VALIDATION_FAILED(400, 2, "有字段不合规则", "Some fields are not valid"),
    PARAMETER_INVALID(400, 3, "有请求参数不合规则", "Some request parameters are not valid"),
    PAGE_TOO_DEEP(400, 4, "翻页过深，请改用 cursor 或缩小筛选范围", "Page too deep: use cursor or narrow the filter"),
    DATE_RANGE_REVERSED(400, 5, "结束日期早于开始日期", "The end date lies before the start date"),
    BAD_REQUEST(400, 6, "请求不合法", "Not a valid request"),
    IDEMPOTENCY_KEY_INVALID(
            400, 7, "Idempotency-Key 应为 1 到 255 个可见 ASCII 字符", "Idempotency-Key is 1 to 255 visible ASCII characters"),
    EXPORT_TOO_LARGE(400, 8, "导出的行数过多，请缩小筛选范围", "Too many rows to export: narrow the filter"),
    SIGN_IN_REQUIRED(401, 1, "请先登录", "Sign in first"),
    TOKEN_INVALID(401, 2, "登录已失效，请重新登录", "The sign-in is not valid any more: sign in again"),
    CREDENTIALS_WRONG(401, 3, "手机号或密码不正确", "Wrong phone number or password"),
    REFRESH_TOKEN_INVALID(401, 4, "登录已过期，请重新登录", "The sign-in has expired: sign in again"),
    WECHAT_CODE_INVALID(401, 5, "微信登录凭证无效，请重试", "WeChat does not accept this code: try again"),
    FORBIDDEN(403, 1, "没有权限", "Not allowed"),
    NOT_INVITED(403, 2, "您还没有被邀请，请联系管理员", "You have not been invited: ask an admin"),
    WECHAT_REFUSED(403, 3, "微信拒绝了该用户的登录", "WeChat refuses this user"),
    NOT_FOUND(404, 1, "没有这个地址", "No such address"),
    ORDER_NOT_FOUND(404, 2, "订单不存在", "No such order"),
    PRODUCT_NOT_FOUND(404, 3, "商品不存在", "No such product"),
    CUSTOMER_NOT_FOUND(404, 4, "客户不存在", "No such customer"),
    CUSTOMER_PRICE_NOT_FOUND(404, 5, "该客户没有此商品的专属价格", "The customer has no price for this product"),
    CONFIG_NOT_FOUND(404, 6, "没有这个配置项", "No such configuration key"),
    USER_NOT_FOUND(404, 7, "用户不存在", "No such user"),
    EMPLOYEE_NOT_FOUND(404, 8, "员工不存在", "No such employee"),
    DELIVERY_NOT_FOUND(404, 9, "送货单不存在", "No such delivery run"),
    STOP_NOT_FOUND(404, 10, "送货单上没有该订单", "The order is not on this delivery run"),
    EVENT_NOT_FOUND(404, 20, "账本中没有这个位置的事件", "The ledger has no event at this position"),
    PROJECTION_NOT_FOUND(404, 30, "没有这个投影", "No such projection"),
    GENERATION_NOT_FOUND(404, 31, "该投影没有这一代数据表", "The projection has no such generation"),
    DEAD_LETTER_NOT_FOUND(404, 32, "没有这封死信", "No such dead letter"),
    COMPARISON_NOT_FOUND(404, 33, "这一代数据表尚未与在用的比较", "The generation was not compared with the live one yet"),
    METHOD_NOT_ALLOWED(405, 1, "不支持该请求方法", "Method not allowed"),
    NOT_ACCEPTABLE(406, 1, "无法提供所要求的格式", "Cannot answer in the requested format"),
    ORDER_TRANSITION_NOT_ALLOWED(409, 1, "订单当前状态不允许此操作", "The order''s status does not allow this"),
    PRICE_CHANGED(409, 2, "价格已变动，请确认最新价格", "The price has changed: confirm the current one"),
    OUT_OF_STOCK(409, 3, "库存不足", "Out of stock"),
    PHONE_TAKEN(409, 4, "该电话已被使用", "This phone number is in use"),
    BARCODE_TAKEN(409, 5, "该条码已被使用", "This barcode is in use"),
    PRODUCT_IN_USE(409, 6, "商品仍在未完成的订单中", "Open orders use this product"),
    CUSTOMER_IN_USE(409, 7, "客户还有未完成的订单", "The customer has open orders"),
    ORDER_NOT_EDITABLE(409, 8, "订单已不可修改", "The order can no longer be edited"),
    BELOW_COST(409, 9, "售价低于成本，需要管理员", "Below cost: only an admin may do this"),
    CONCURRENT_CHANGE(409, 10, "数据刚被他人修改，请重试", "Somebody else changed this just now: try again"),
    PRODUCT_DELETED(409, 11, "商品已删除", "The product is deleted"),
    CUSTOMER_DELETED(409, 12, "客户已删除", "The customer is deleted"),
    STOCK_COUNT_STALE(409, 13, "盘点期间库存已变动", "Stock changed since it was counted"),
    IDEMPOTENCY_IN_FLIGHT(
            409,
            14,
            "相同 Idempotency-Key 的请求正在处理，请稍后重试",
            "A request with this Idempotency-Key is being served: try again shortly"),
    CUSTOMER_ERASED(409, 15, "客户资料已抹除", "The customer''s personal data has been erased"),
    USER_DELETED(409, 16, "用户已删除", "The user is deleted"),
    EMPLOYEE_DELETED(409, 17, "员工已删除", "The employee is deleted"),
    OWN_ACCOUNT(409, 18, "不能停用、删除自己，也不能更改自己的角色", "Nobody deactivates or deletes themselves, or changes their own role"),
    EMPLOYEE_LINKED(409, 19, "该员工已关联其他用户", "The employee is linked to another user"),
    WECHAT_BOUND(409, 20, "该用户已绑定其他微信号，请联系管理员", "This user is bound to another WeChat account: ask an admin"),
    DELIVERY_TRANSITION_NOT_ALLOWED(409, 21, "送货单当前状态不允许此操作", "The delivery run''s status does not allow this"),
    DELIVERY_NOT_EDITABLE(409, 22, "送货单已出发，不可修改", "The delivery run has started and can no longer be edited"),
    ORDER_NOT_DELIVERABLE(
            409, 23, "只有已确认或未送完的订单可以送货", "Only confirmed orders, and those with a rest, can be delivered"),
    ORDER_ON_DELIVERY(409, 24, "订单已在另一张送货单上", "The order is on another delivery run"),
    DELIVERY_OWNS_ORDER(409, 25, "订单在送货单上，请先移出或在送货单上操作", "The order is on a delivery run: take it off first"),
    STOP_ALREADY_RESOLVED(409, 26, "该站已登记结果", "This stop is already resolved"),
    STOPS_OPEN(409, 27, "还有未登记结果的站点", "Some stops are not resolved yet"),
    DELIVERY_HAS_DELIVERED(
            409, 28, "已送出货物，不能取消；请将其余站点登记为失败后完成", "Goods were handed over: fail the other stops and complete the run"),
    EMPLOYEE_INACTIVE(409, 29, "员工已停用", "The employee is inactive"),
    EMPLOYEE_HAS_ACTIVE_RUN(409, 30, "员工还有未完成的送货单", "The employee has an active delivery run"),
    GENERATION_STATE_NOT_ALLOWED(
            409, 50, "该投影各代数据表的当前状态不允许此操作", "The state of the projection''s generations does not allow this"),
    PROJECTION_AUDIT_RUNNING(409, 52, "投影审计正在进行", "An audit of the projections is running"),
    VERSION_MISMATCH(412, 1, "数据已被修改，请刷新后重试", "The resource has changed: reload and try again"),
    BODY_TOO_LARGE(413, 1, "请求体超过 100 KiB", "The request body is larger than 100 KiB"),
    UNSUPPORTED_MEDIA_TYPE(415, 1, "请使用 application/json", "Send application/json"),
    PRICE_MISSING(422, 1, "商品没有价格", "The product has no price"),
    UNIT_MISMATCH(422, 2, "单位与商品不一致", "The unit is not the product''s"),
    AMOUNT_TOO_LARGE(422, 3, "金额超过上限 99999999.99", "The amount exceeds 99999999.99"),
    OVER_DELIVERY(422, 4, "送货数量超过允许的上限", "More was delivered than the tolerance allows"),
    REASON_REQUIRED(422, 5, "必须填写原因", "A reason is required"),
    PLACED_IN_FUTURE(422, 6, "下单时间不能在未来", "placedAt must not lie in the future"),
    STOCK_NOT_TRACKED(422, 7, "该商品未启用库存", "The product''s stock is not tracked"),
    LINE_UNKNOWN(422, 8, "订单中没有该明细", "The order has no such line"),
    CONFIG_INVALID(422, 9, "配置值不合规则", "Not a valid value for this key"),
    PRODUCT_UNKNOWN(422, 10, "商品不存在", "No such product"),
    CUSTOMER_UNKNOWN(422, 11, "客户不存在", "No such customer"),
    PRICE_VALIDITY_REVERSED(422, 12, "价格的截止日早于生效日", "The price would end before it begins"),
    PRICE_VALIDITY_IN_PAST(422, 13, "价格不能从过去某日起生效", "A price cannot begin in the past"),
    IDEMPOTENCY_KEY_REUSED(422, 14, "该 Idempotency-Key 已用于另一个请求", "This Idempotency-Key was used for another request"),
    EMPLOYEE_UNKNOWN(422, 15, "员工不存在", "No such employee"),
    ORDER_UNKNOWN(422, 16, "订单不存在", "No such order"),
    DELIVERY_TOO_LARGE(422, 17, "送货单的明细过多", "Too many lines for one delivery run"),
    NOTHING_HANDED_OVER(422, 18, "没有送出任何货物，请登记为失败", "Nothing was handed over: record it as failed"),
    DELIVERY_TIME_IN_FUTURE(422, 19, "时间不能在未来", "The time must not lie in the future"),
    DELIVERY_TIME_TOO_EARLY(422, 20, "时间早于上一步", "The time lies before the step before"),
    TOO_MANY_ATTEMPTS(429, 1, "尝试次数过多，请稍后再试", "Too many attempts: try again later"),
    TOO_MANY_REQUESTS(429, 2, "请求过于频繁，请稍后再试", "Too many requests: try again shortly"),
    INTERNAL_ERROR(500, 1, "服务器内部错误", "Internal error"),
    UNAVAILABLE(503, 1, "服务暂不可用，请稍后重试", "The service is not available: try again shortly"),
    LEDGER_BUSY(503, 2, "系统繁忙，请稍后重试", "Too many writes at once: try again shortly"),
    PROJECTION_BEHIND(503, 3, "读取的数据尚未跟上所要求的账本位置", "What is read has not reached the ledger position asked for"),
    WECHAT_UNAVAILABLE(503, 4, "微信服务暂不可用，请稍后重试", "WeChat is not available: try again shortly"),
    EXPORTS_BUSY(503, 5, "正在进行的导出过多，请稍后重试", "Too many exports at once: try again shortly"),
    NOT_SEALED_YET(503, 10, "账本尚未封存到此位置，请稍后重试", "The ledger is not sealed up to here yet: try again shortly");

    private final int httpStatus;
    private final int number;
    private final String chinese;
    private final String english;

    ErrorCode(int httpStatus, int number, String chinese, String english) {
        this.httpStatus = httpStatus;
        this.number = number;
        this.chinese = chinese;
        this.english = english;
    }

    public int httpStatus() {
        return httpStatus;
    }

    /** The envelope's code: status × 100 + number, such as 40901. */
    public int code() {
        return httpStatus * 100 + number;
    }

    /** The message for a person; Chinese unless English is asked for. Placeholders as in {@link MessageFormat}. */
    public String message(Locale locale, Object... arguments) {
        String pattern = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
