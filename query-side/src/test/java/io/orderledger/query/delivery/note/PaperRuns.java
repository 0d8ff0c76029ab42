package io.orderledger.query.delivery.note;

import io.orderledger.web.delivery.DeliveryView;
import io.orderledger.web.delivery.StopItemView;
import io.orderledger.web.delivery.StopView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs to print. */
final class PaperRuns {
    private static final BigDecimal NO_COST_ON_PAPER = new BigDecimal("777.77");
    private static final List<String> PRODUCTS =
            List.of("苹果", "五常大米 5kg（真空包装）", "Extra Virgin Olive Oil 初榨橄榄油 500ml", "鲜牛奶", "土鸡蛋 30 枚/板");
    private static final List<String> NAMES = List.of("张三", "𠮷野家（海淀店）", "O'Neil & Söhne 进口食品", "李雷");

    private PaperRuns() {}

    static DeliveryView completed(int stops, int linesEach) {
        return run(
                "completed",
                IntStream.rangeClosed(1, stops)
                        .mapToObj(i -> stop(i, NAMES.get(i % NAMES.size()), items(linesEach, true), true))
                        .toList());
    }

    static DeliveryView planned(int stops, int linesEach) {
        return run(
                "pending",
                IntStream.rangeClosed(1, stops)
                        .mapToObj(i -> stop(i, NAMES.get(i % NAMES.size()), items(linesEach, false), false))
                        .toList());
    }

    static DeliveryView with(StopView stop) {
        return run("completed", List.of(stop));
    }

    private static DeliveryView run(String status, List<StopView> stops) {
        boolean completed = status.equals("completed");
        BigDecimal total = stops.stream().map(StopView::plannedAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new DeliveryView(
                "run-1",
                "20240601-001",
                "employee-1",
                "王师傅",
                status,
                total,
                NO_COST_ON_PAPER,
                "早市前送完，冷藏品先卸。",
                null,
                "admin",
                Instant.parse("2024-06-01T00:00:00Z"),
                completed ? Instant.parse("2024-06-01T01:05:00Z") : null,
                completed ? Instant.parse("2024-06-01T09:30:00Z") : null,
                Instant.parse("2024-06-01T00:00:00Z"),
                Instant.parse("2024-06-01T00:00:00Z"),
                List.of(),
                stops,
                9);
    }

    static StopView stop(int number, String customer, List<StopItemView> items, boolean resolved) {
        return stop(number, customer, "北京市朝阳区建国路 88 号 SOHO 现代城 B 座 1203 室（后门卸货）", items, resolved, "少一箱下次补");
    }

    static StopView stop(
            int number,
            String customer,
            @Nullable String address,
            List<StopItemView> items,
            boolean resolved,
            @Nullable String remark) {
        BigDecimal amount = items.stream().map(StopItemView::plannedAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new StopView(
                "order-" + number,
                "20240601%04d".formatted(number),
                "20240601-001/" + number,
                "customer-" + number,
                customer,
                "13800138%03d".formatted(number),
                address,
                resolved ? "delivered" : "pending",
                amount,
                NO_COST_ON_PAPER,
                resolved ? amount : null,
                resolved ? NO_COST_ON_PAPER : null,
                resolved ? Instant.parse("2024-06-01T03:10:00Z") : null,
                null,
                resolved ? remark : null,
                items);
    }

    static List<StopItemView> items(int count, boolean delivered) {
        List<StopItemView> items = new ArrayList<>();
        for (int i = 0; i < count; i++) items.add(item(i, PRODUCTS.get(i % PRODUCTS.size()), delivered));
        return items;
    }

    static StopItemView item(int number, String product, boolean delivered) {
        BigDecimal quantity = new BigDecimal("10.40").add(BigDecimal.valueOf(number));
        BigDecimal price = new BigDecimal("5.25").add(BigDecimal.valueOf(number * 37L % 90));
        BigDecimal amount = quantity.multiply(price).setScale(2, java.math.RoundingMode.HALF_UP);
        return new StopItemView(
                "line-" + number,
                "product-" + number,
                product,
                null,
                number % 3 == 0 ? "斤" : "箱",
                quantity,
                delivered ? quantity : null,
                price,
                amount,
                delivered ? amount : null);
    }
}
