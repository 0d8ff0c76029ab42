package io.orderledger.query.delivery.note;

import java.io.IOException;
import java.util.List;

/** What stands around the table of a document: heading, facts, totals, remarks, lines to sign on. */
final class Form {
    static final float TOTALS = 44;

    private static final float SIZE = 10;
    private static final float LEADING = 15;
    private static final float GAP = 8;
    private static final float TITLE = 20;
    private static final float LABEL = 54;
    private static final float GUTTER = 16;
    private static final float RULE = 0.5f;
    private static final float SIGNATURES = 64;

    private final Sheets sheets;

    Form(Sheets sheets) {
        this.sheets = sheets;
    }

    /** @param value an empty one leaves room to write it by hand */
    record Fact(String label, String value) {}

    void heading(String title, String state) throws IOException {
        sheets.writeCentred(title, Sheets.LEFT + Sheets.WIDTH / 2, sheets.y() - TITLE, TITLE, true);
        if (!state.isEmpty()) sheets.writeRight(state, Sheets.RIGHT, sheets.y() - TITLE, SIZE, true);
        sheets.down(TITLE + GAP + 4);
        sheets.line(Sheets.LEFT, sheets.y(), Sheets.RIGHT, sheets.y(), 1.2f);
        sheets.down(GAP);
    }

    void facts(Fact left, Fact right) throws IOException {
        float half = (Sheets.WIDTH - GUTTER) / 2;
        List<String> one = Words.lines(sheets.ink(), left.value(), SIZE, half - LABEL);
        List<String> other = Words.lines(sheets.ink(), right.value(), SIZE, half - LABEL);
        float top = sheets.y();
        fact(left.label(), one, Sheets.LEFT, top);
        fact(right.label(), other, Sheets.LEFT + half + GUTTER, top);
        sheets.down(Math.max(one.size(), other.size()) * LEADING);
    }

    void fact(Fact wide) throws IOException {
        List<String> lines = Words.lines(sheets.ink(), wide.value(), SIZE, Sheets.WIDTH - LABEL);
        fact(wide.label(), lines, Sheets.LEFT, sheets.y());
        sheets.down(lines.size() * LEADING);
    }

    private void fact(String label, List<String> lines, float x, float top) throws IOException {
        sheets.write(label, x, top - SIZE, SIZE, true);
        for (int i = 0; i < lines.size(); i++) {
            sheets.write(lines.get(i), x + LABEL, top - SIZE - i * LEADING, SIZE, false);
        }
    }

    void gap() {
        sheets.down(GAP);
    }

    /** A box directly under the table, {@link #TOTALS} high. */
    void totals(String label, String amount, String capitals) throws IOException {
        float top = sheets.y();
        float middle = top - TOTALS / 2;
        float lower = top - TOTALS;
        sheets.line(Sheets.LEFT, top, Sheets.LEFT, lower, RULE);
        sheets.line(Sheets.RIGHT, top, Sheets.RIGHT, lower, RULE);
        sheets.line(Sheets.LEFT, middle, Sheets.RIGHT, middle, RULE);
        sheets.line(Sheets.LEFT, lower, Sheets.RIGHT, lower, RULE);
        sheets.write(label, Sheets.LEFT + 4, middle + 7, SIZE, true);
        sheets.writeRight("￥" + amount, Sheets.RIGHT - 4, middle + 7, SIZE, true);
        sheets.write("人民币（大写）", Sheets.LEFT + 4, lower + 7, SIZE, true);
        sheets.writeRight(capitals, Sheets.RIGHT - 4, lower + 7, SIZE, true);
        sheets.down(TOTALS + GAP);
    }

    /** As long as it is, line by line over as many pages as it takes. */
    void paragraph(String label, String text) throws IOException {
        List<String> lines = Words.lines(sheets.ink(), text, SIZE, Sheets.WIDTH - LABEL);
        for (int i = 0; i < lines.size(); i++) {
            if (!sheets.fits(LEADING)) sheets.breakPage();
            if (i == 0) sheets.write(label, Sheets.LEFT, sheets.y() - SIZE, SIZE, true);
            sheets.write(lines.get(i), Sheets.LEFT + LABEL, sheets.y() - SIZE, SIZE, false);
            sheets.down(LEADING);
        }
    }

    void signatures(List<String> labels) throws IOException {
        if (!sheets.fits(SIGNATURES)) sheets.breakPage();
        float width = Sheets.WIDTH / labels.size();
        float baseline = sheets.y() - SIGNATURES + 18;
        for (int i = 0; i < labels.size(); i++) {
            float x = Sheets.LEFT + i * width;
            sheets.write(labels.get(i), x, baseline, SIZE, true);
            float from = x + sheets.ink().width(labels.get(i), SIZE) + 4;
            float to = i == labels.size() - 1 ? Sheets.RIGHT : x + width - GUTTER;
            sheets.line(from, baseline - 2, to, baseline - 2, RULE);
        }
        sheets.down(SIGNATURES);
    }
}
