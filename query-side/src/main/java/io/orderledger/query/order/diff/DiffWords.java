package io.orderledger.query.order.diff;

import io.orderledger.query.export.Wording;
import io.orderledger.web.order.OrderHistoryView.FieldChange;
import io.orderledger.web.order.OrderItemView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says what changed in the reader's language, one thing a sentence. */
final class DiffWords {
    private final Locale language;
    private final List<String> sentences = new ArrayList<>();

    DiffWords(Locale language) {
        this.language = language;
    }

    void order(Map<String, FieldChange> changes) {
        each(DiffField.OF_ORDER, changes).forEach(sentences::add);
    }

    void added(OrderItemView line) {
        sentences.add(new Wording("新增明细", "Line added").in(language) + colon() + whole(line));
    }

    void removed(OrderItemView line) {
        sentences.add(new Wording("删除明细", "Line removed").in(language) + colon() + whole(line));
    }

    void changed(OrderItemView line, Map<String, FieldChange> changes) {
        String what = String.join(new Wording("；", "; ").in(language), each(DiffField.OF_LINE, changes));
        sentences.add(new Wording("明细", "Line ").in(language) + line.productName() + colon() + what);
    }

    /** Never none: where nothing changed, that is said. */
    List<String> sentences() {
        return sentences.isEmpty() ? List.of(new Wording("没有变化", "Nothing changed").in(language)) : sentences;
    }

    private <T> List<String> each(List<DiffField<T>> fields, Map<String, FieldChange> changes) {
        List<String> said = new ArrayList<>();
        for (DiffField<T> field : fields) {
            FieldChange change = changes.get(field.name());
            if (change == null) continue;
            String was = field.said(change.from(), language);
            said.add(field.label().in(language) + colon() + was + " → " + field.said(change.to(), language));
        }
        return said;
    }

    private String whole(OrderItemView line) {
        return new Wording("%s，%s %s，单价 %s，金额 %s", "%s, %s %s at %s, %s")
                .in(language)
                .formatted(line.productName(), line.quantity(), line.unit(), line.unitPrice(), line.totalPrice());
    }

    private String colon() {
        return new Wording("：", ": ").in(language);
    }
}
