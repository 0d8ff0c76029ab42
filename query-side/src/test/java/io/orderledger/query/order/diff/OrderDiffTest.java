package io.orderledger.query.order.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.order.OrderHistoryView.FieldChange;
import io.orderledger.web.order.OrderItemView;
import io.orderledger.web.order.OrderView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What changed of an order, in JSON and in words. */
class OrderDiffTest {
    private static final OrderView BEFORE =
            order("draft", "52.00", null, line("a", "苹果", "10.00", "5.20"), line("b", "梨", "2.00", "3.00"));
    private static final OrderView AFTER =
            order("confirmed", "40.60", "晚上送", line("a", "苹果", "7.00", "5.20"), line("c", "枣", "1.00", "4.20"));

    @Test
    void fieldsAndLinesAreNamedWithWhatTheyWereAndBecame() {
        OrderDiff diff = OrderDiff.between(BEFORE, AFTER, Locale.CHINESE, _ -> true);
        assertThat(diff.fields().keySet()).containsExactly("status", "totalAmount", "totalCost", "remark");
        assertThat(diff.fields()).containsEntry("status", new FieldChange("draft", "confirmed"));
        assertThat(diff.fields()).containsEntry("remark", new FieldChange(null, "晚上送"));
        assertThat(diff.lines())
                .extracting(line -> line.id() + " " + line.change())
                .containsExactly("b removed", "a changed", "c added");
        assertThat(diff.lines().get(1).fields().keySet()).containsExactly("quantity", "totalPrice");
        assertThat(diff.lines().get(2).fields())
                .containsEntry("quantity", new FieldChange(null, new BigDecimal("1.00")));
    }

    @Test
    void wordsSayItInTheReadersLanguage() {
        assertThat(OrderDiff.between(BEFORE, AFTER, Locale.CHINESE, name -> !name.contains("ost"))
                        .words())
                .containsExactly(
                        "状态：草稿 → 已确认",
                        "合计金额：52.00 → 40.60",
                        "备注：（无） → 晚上送",
                        "删除明细：梨，2.00 斤，单价 3.00，金额 6.00",
                        "明细苹果：数量：10.00 → 7.00；金额：52.00 → 36.40",
                        "新增明细：枣，1.00 斤，单价 4.20，金额 4.20");
        assertThat(OrderDiff.between(BEFORE, AFTER, Locale.ENGLISH, name -> !name.contains("ost"))
                        .words())
                .containsExactly(
                        "Status: Draft → Confirmed",
                        "Total amount: 52.00 → 40.60",
                        "Remark: (none) → 晚上送",
                        "Line removed: 梨, 2.00 斤 at 3.00, 6.00",
                        "Line 苹果: Quantity: 10.00 → 7.00; Amount: 52.00 → 36.40",
                        "Line added: 枣, 1.00 斤 at 4.20, 4.20");
    }

    @Test
    void whatOneMayNotSeeIsNeitherAFieldNorAWord() {
        OrderDiff diff = OrderDiff.between(BEFORE, AFTER, Locale.ENGLISH, name -> !name.contains("ost"));
        assertThat(diff.fields()).doesNotContainKey("totalCost");
        assertThat(diff.lines()).allSatisfy(line -> assertThat(line.fields()).doesNotContainKey("cost"));
        assertThat(diff.words()).noneMatch(sentence -> sentence.contains("cost"));
    }

    @Test
    void thatNothingChangedIsSaid() {
        OrderDiff diff = OrderDiff.between(AFTER, AFTER, Locale.CHINESE, _ -> true);
        assertThat(diff.fields()).isEmpty();
        assertThat(diff.lines()).isEmpty();
        assertThat(diff.words()).containsExactly("没有变化");
    }

    @Test
    void beforeItWasPlacedThereWasNothing() {
        OrderDiff diff = OrderDiff.between(null, BEFORE, Locale.CHINESE, _ -> true);
        assertThat(diff.fields()).containsEntry("status", new FieldChange(null, "draft"));
        assertThat(diff.lines()).extracting(OrderDiff.LineDiff::change).containsExactly("added", "added");
    }

    private static OrderItemView line(String id, String product, String quantity, String price) {
        BigDecimal amount =
                new BigDecimal(quantity).multiply(new BigDecimal(price)).setScale(2, RoundingMode.HALF_UP);
        return new OrderItemView(
                id,
                "product-" + id,
                product,
                null,
                "斤",
                new BigDecimal(quantity),
                new BigDecimal(price),
                amount,
                new BigDecimal("1.00"),
                new BigDecimal(price),
                "global",
                null,
                new BigDecimal("0.00"),
                new BigDecimal("0.00"),
                null);
    }

    private static OrderView order(String status, String total, @Nullable String remark, OrderItemView... lines) {
        Instant time = Instant.parse("2024-06-01T02:00:00Z");
        return new OrderView(
                "order",
                "202406010001",
                "customer",
                "张三",
                null,
                null,
                status,
                "none",
                new BigDecimal(total),
                new BigDecimal(status.equals("draft") ? "12.00" : "8.00"),
                remark,
                null,
                null,
                null,
                "user-1",
                time,
                time,
                time,
                List.of(),
                Arrays.asList(lines),
                new OrderView.PlacedView(BigDecimal.ONE, BigDecimal.ONE, List.of()),
                1,
                null);
    }
}
