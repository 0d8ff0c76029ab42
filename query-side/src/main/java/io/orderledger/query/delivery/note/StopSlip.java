package io.orderledger.query.delivery.note;

import static io.orderledger.query.delivery.note.Wording.decimal;
import static io.orderledger.query.delivery.note.Wording.text;

import io.orderledger.query.delivery.note.Form.Fact;
import io.orderledger.query.delivery.note.Table.Align;
import io.orderledger.query.delivery.note.Table.Column;
import io.orderledger.web.delivery.DeliveryView;
import io.orderledger.web.delivery.StopItemView;
import io.orderledger.web.delivery.StopView;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The slip of one stop, signed by who takes the goods. */
final class StopSlip {
    /** Together {@link Sheets#WIDTH}. */
    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 32, Align.CENTRE),
            new Column("商品", Sheets.WIDTH - 32 - 44 - 4 * 70, Align.LEFT),
            new Column("单位", 44, Align.CENTRE),
            new Column("计划数量", 70, Align.RIGHT),
            new Column("送达数量", 70, Align.RIGHT),
            new Column("单价（元）", 70, Align.RIGHT),
            new Column("金额（元）", 70, Align.RIGHT));

    private StopSlip() {}

    static void print(Sheets sheets, DeliveryView run, StopView stop, Wording wording) throws IOException {
        Form form = new Form(sheets);
        form.heading("送 货 单", run.status().equals("cancelled") ? "已取消" : Wording.stopStatus(stop.status()));
        form.facts(new Fact("单号：", stop.slipNumber()), new Fact("日期：", wording.day(run.plannedAt())));
        form.facts(new Fact("订单号：", stop.orderNo()), new Fact("送货员：", run.employeeName()));
        form.facts(new Fact("客户：", stop.customerName()), new Fact("电话：", text(stop.customerPhone())));
        form.fact(new Fact("地址：", text(stop.customerAddress())));
        form.gap();
        List<List<String>> rows = new ArrayList<>();
        for (StopItemView item : stop.items()) {
            rows.add(row(rows.size() + 1, item));
        }
        new Table(sheets, COLUMNS).print(rows, Form.TOTALS);
        BigDecimal delivered = stop.deliveredAmount();
        BigDecimal total = delivered == null ? stop.plannedAmount() : delivered;
        form.totals(delivered == null ? "计划金额合计" : "送达金额合计", decimal(total), ChineseAmount.of(total));
        if (stop.resolvedAt() != null) form.paragraph("时间：", wording.minute(stop.resolvedAt()));
        if (stop.reason() != null) form.paragraph("原因：", stop.reason());
        form.paragraph("备注：", text(stop.remark()));
        form.signatures(List.of("送货人签字：", "收货人签字：", "日期："));
    }

    private static List<String> row(int number, StopItemView item) {
        BigDecimal delivered = item.deliveredAmount();
        return List.of(
                Integer.toString(number),
                item.productName(),
                item.unit(),
                decimal(item.plannedQuantity()),
                decimal(item.deliveredQuantity()),
                decimal(item.unitPrice()),
                decimal(delivered == null ? item.plannedAmount() : delivered));
    }
}
