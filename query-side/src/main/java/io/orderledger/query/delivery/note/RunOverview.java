package io.orderledger.query.delivery.note;

import static io.orderledger.query.delivery.note.Wording.decimal;
import static io.orderledger.query.delivery.note.Wording.text;
import static java.util.stream.Collectors.joining;

import io.orderledger.query.delivery.note.Form.Fact;
import io.orderledger.query.delivery.note.Table.Align;
import io.orderledger.query.delivery.note.Table.Column;
import io.orderledger.web.delivery.DeliveryView;
import io.orderledger.web.delivery.StopView;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A whole run on paper: for the office and the driver. */
final class RunOverview {
    /** Together {@link Sheets#WIDTH}. */
    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 32, Align.CENTRE),
            new Column("订单号", 84, Align.LEFT),
            new Column("客户", 108, Align.LEFT),
            new Column("送货地址", Sheets.WIDTH - 32 - 84 - 108 - 54 - 74, Align.LEFT),
            new Column("状态", 54, Align.CENTRE),
            new Column("金额（元）", 74, Align.RIGHT));

    private RunOverview() {}

    static void print(Sheets sheets, DeliveryView run, Wording wording) throws IOException {
        Form form = new Form(sheets);
        form.heading("送 货 单", Wording.runStatus(run.status()));
        form.facts(new Fact("单号：", run.deliveryNumber()), new Fact("日期：", wording.day(run.plannedAt())));
        form.facts(
                new Fact("送货员：", run.employeeName()),
                new Fact("站点数：", run.stops().size() + " 站"));
        form.facts(
                new Fact("出发：", wording.minute(run.startTime())), new Fact("完成：", wording.minute(run.completeTime())));
        form.gap();
        List<List<String>> rows = new ArrayList<>();
        for (StopView stop : run.stops()) {
            rows.add(row(stop));
        }
        new Table(sheets, COLUMNS).print(rows, Form.TOTALS);
        boolean completed = run.status().equals("completed");
        form.totals(completed ? "送达金额合计" : "计划金额合计", decimal(run.totalAmount()), ChineseAmount.of(run.totalAmount()));
        form.paragraph("备注：", text(run.remark()));
        if (run.cancelReason() != null) form.paragraph("取消：", run.cancelReason());
        form.signatures(List.of("制单：", "送货人签字：", "日期："));
    }

    private static List<String> row(StopView stop) {
        boolean resolved = stop.deliveredAmount() != null;
        return List.of(
                stop.slipNumber().substring(stop.slipNumber().lastIndexOf('/') + 1),
                stop.orderNo(),
                Stream.of(stop.customerName(), text(stop.customerPhone()))
                        .filter(line -> !line.isEmpty())
                        .collect(joining("\n")),
                text(stop.customerAddress()),
                Wording.stopStatus(stop.status()),
                decimal(resolved ? stop.deliveredAmount() : stop.plannedAmount()));
    }
}
