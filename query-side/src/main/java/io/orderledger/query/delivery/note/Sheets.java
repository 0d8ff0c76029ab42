package io.orderledger.query.delivery.note;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The pages of one document that is handed out on its own, filled from top to bottom. Measures are points (1/72 inch).
 * Each page says which of how many it is, once all are there.
 */
final class Sheets {
    static final float LEFT = 45;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    static final float RIGHT = LEFT + WIDTH;

    private static final float TOP = PDRectangle.A4.getHeight() - 45;
    private static final float BOTTOM = 60;
    private static final float FOOTER = 36;
    private static final float FOOTER_SIZE = 8;

    private final PDDocument document;
    private final Ink ink;
    private final String footer;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream out;
    private float y;

    /** @param footer what each page says it belongs to */
    Sheets(PDDocument document, Ink ink, String footer) throws IOException {
        this.document = document;
        this.ink = ink;
        this.footer = footer;
        this.out = newPage();
    }

    Ink ink() {
        return ink;
    }

    /** Where the next thing begins, from the lower edge of the page. */
    float y() {
        return y;
    }

    void down(float height) {
        y -= height;
    }

    float left() {
        return y - BOTTOM;
    }

    boolean fits(float height) {
        return height <= left();
    }

    /** Whether so much fits on an empty page. */
    static boolean fitsAnywhere(float height) {
        return height <= TOP - BOTTOM;
    }

    void breakPage() throws IOException {
        out.close();
        out = newPage();
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        y = TOP;
        return new PDPageContentStream(document, page);
    }

    void write(String text, float x, float baseline, float size, boolean bold) throws IOException {
        ink.write(out, text, x, baseline, size, bold);
    }

    void writeRight(String text, float right, float baseline, float size, boolean bold) throws IOException {
        write(text, right - ink.width(text, size), baseline, size, bold);
    }

    void writeCentred(String text, float centre, float baseline, float size, boolean bold) throws IOException {
        write(text, centre - ink.width(text, size) / 2, baseline, size, bold);
    }

    void line(float fromX, float fromY, float toX, float toY, float thickness) throws IOException {
        out.setLineWidth(thickness);
        out.moveTo(fromX, fromY);
        out.lineTo(toX, toY);
        out.stroke();
    }

    /** @param grey 0 is black, 1 white */
    void fill(float x, float lower, float width, float height, float grey) throws IOException {
        out.setNonStrokingColor(grey);
        out.addRect(x, lower, width, height);
        out.fill();
        out.setNonStrokingColor(0f);
    }

    /** Writes the footers; nothing can be added afterwards. */
    void finish() throws IOException {
        out.close();
        for (int i = 0; i < pages.size(); i++) {
            try (PDPageContentStream page =
                    new PDPageContentStream(document, pages.get(i), AppendMode.APPEND, true, true)) {
                page.setLineWidth(0.4f);
                page.moveTo(LEFT, FOOTER + 14);
                page.lineTo(RIGHT, FOOTER + 14);
                page.stroke();
                ink.write(page, footer, LEFT, FOOTER, FOOTER_SIZE, false);
                String number = "第 %d 页，共 %d 页".formatted(i + 1, pages.size());
                ink.write(page, number, RIGHT - ink.width(number, FOOTER_SIZE), FOOTER, FOOTER_SIZE, false);
            }
        }
    }
}
