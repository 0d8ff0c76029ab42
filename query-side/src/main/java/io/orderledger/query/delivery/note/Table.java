package io.orderledger.query.delivery.note;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A ruled table that goes on over pages, with its head on each. A row stays on one page as long as a page holds it; the
 * last one stays with the totals below it.
 */
final class Table {
    private static final float SIZE = 9;
    private static final float LEADING = 12.5f;
    private static final float PADDING = 4;
    /** From the upper edge of a line to its baseline. */
    private static final float ASCENT = 9.6f;

    /** Titles are one line. */
    private static final float HEAD = LEADING + 2 * PADDING;

    private static final float RULE = 0.5f;
    private static final float HEAD_GREY = 0.92f;

    enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    record Column(String title, float width, Align align) {}

    private final Sheets sheets;
    private final List<Column> columns;

    /** @param columns as wide together as a page's text */
    Table(Sheets sheets, List<Column> columns) {
        this.sheets = sheets;
        this.columns = List.copyOf(columns);
    }

    /** @param below height of what has to stand under the last row on the same page */
    void print(List<List<String>> rows, float below) throws IOException {
        if (!rows.isEmpty()) startWith(rows.getFirst(), rows.size() == 1 ? below : 0);
        head();
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), i == rows.size() - 1 ? below : 0);
        }
        if (rows.isEmpty() && !sheets.fits(below)) again();
    }

    /** No head stands alone at the end of a page. */
    private void startWith(List<String> first, float under) throws IOException {
        List<List<String>> cells = cells(first);
        float needed = HEAD + height(cells, 0, tallest(cells)) + under;
        if (!sheets.fits(needed) && Sheets.fitsAnywhere(needed)) sheets.breakPage();
    }

    private void head() throws IOException {
        List<List<String>> cells = cells(columns.stream().map(Column::title).toList());
        float height = height(cells, 0, tallest(cells));
        sheets.fill(Sheets.LEFT, sheets.y() - height, Sheets.WIDTH, height, HEAD_GREY);
        sheets.line(Sheets.LEFT, sheets.y(), Sheets.RIGHT, sheets.y(), RULE);
        draw(cells, 0, tallest(cells), true);
    }

    private void again() throws IOException {
        sheets.breakPage();
        head();
    }

    /** Only a row that no page can hold goes over several. */
    private void row(List<String> texts, float below) throws IOException {
        List<List<String>> cells = cells(texts);
        int lines = tallest(cells);
        float needed = height(cells, 0, lines) + below;
        if (!sheets.fits(needed) && Sheets.fitsAnywhere(HEAD + needed)) again();
        int from = 0;
        while (from < lines) {
            int room = (int) ((sheets.left() - 2 * PADDING) / LEADING);
            if (room < 1) {
                again();
                continue;
            }
            int to = Math.min(lines, from + room);
            draw(cells, from, to, false);
            from = to;
        }
        if (!sheets.fits(below)) again();
    }

    private List<List<String>> cells(List<String> texts) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(
                    Words.lines(sheets.ink(), texts.get(i), SIZE, columns.get(i).width() - 2 * PADDING));
        }
        return cells;
    }

    private static int tallest(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1);
    }

    private static float height(List<List<String>> cells, int from, int to) {
        return Math.min(tallest(cells), to) * LEADING - from * LEADING + 2 * PADDING;
    }

    private void draw(List<List<String>> cells, int from, int to, boolean head) throws IOException {
        float height = height(cells, from, to);
        float top = sheets.y();
        float x = Sheets.LEFT;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            sheets.line(x, top, x, top - height, RULE);
            List<String> lines = cells.get(i);
            for (int line = from; line < Math.min(to, lines.size()); line++) {
                float baseline = top - PADDING - (line - from) * LEADING - ASCENT;
                cell(lines.get(line), x, baseline, column, head);
            }
            x += column.width();
        }
        sheets.line(Sheets.RIGHT, top, Sheets.RIGHT, top - height, RULE);
        sheets.line(Sheets.LEFT, top - height, Sheets.RIGHT, top - height, RULE);
        sheets.down(height);
    }

    private void cell(String text, float x, float baseline, Column column, boolean head) throws IOException {
        float right = x + column.width() - PADDING;
        switch (head ? Align.CENTRE : column.align()) {
            case LEFT -> sheets.write(text, x + PADDING, baseline, SIZE, head);
            case CENTRE -> sheets.writeCentred(text, x + column.width() / 2, baseline, SIZE, head);
            case RIGHT -> sheets.writeRight(text, right, baseline, SIZE, head);
        }
    }
}
