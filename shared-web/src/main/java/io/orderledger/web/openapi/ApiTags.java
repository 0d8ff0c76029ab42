package io.orderledger.web.openapi;

import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;

/**
 * The groups of the API page, in its order. Commands and queries of a feature stand under one tag, though they live on
 * two sides.
 */
public final class ApiTags {
    public static final String AUTH = "auth";
    public static final String PRODUCTS = "products";
    public static final String CUSTOMERS = "customers";
    public static final String PRICES = "prices";
    public static final String ORDERS = "orders";
    public static final String DELIVERIES = "deliveries";
    public static final String ANALYTICS = "analytics";
    public static final String EMPLOYEES = "employees";
    public static final String USERS = "users";
    public static final String CONFIGS = "configs";

    public static final String OPERATIONS = "operation-logs";
    public static final String AUDIT = "audit";

    public static final String PROJECTIONS = "projections";

    static final List<Tag> ALL = List.of(
            tag(AUTH, "登录 / Signing in"),
            tag(PRODUCTS, "商品 / Products"),
            tag(CUSTOMERS, "客户 / Customers"),
            tag(PRICES, "客户专属价格 / Customer prices"),
            tag(ORDERS, "订单 / Orders"),
            tag(DELIVERIES, "送货单 / Delivery runs"),
            tag(ANALYTICS, "统计 / Statistics"),
            tag(EMPLOYEES, "员工 / Employees"),
            tag(USERS, "用户 / Users"),
            tag(CONFIGS, "系统配置 / System configuration"),
            tag(OPERATIONS, "操作日志 / Operation log"),
            tag(AUDIT, "审计 / Audit"),
            tag(PROJECTIONS, "投影 / Projections"));

    private ApiTags() {}

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }
}
