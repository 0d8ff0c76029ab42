package io.orderledger.query.delivery.note;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * Writes text of any characters with the fonts of one document. A character comes from the first font that has it; one
 * that none has is shown as 〓, which printers put where a type is missing.
 */
final class Ink {
    private static final int REPLACEMENT = '〓';
    private static final float UNITS = 1000;
    /** Half of this is added on each side of an outline: a bold font of its own would double the size of the jar. */
    private static final float BOLDER = 0.03f;

    private final Face regular;
    private final Face rare;

    Ink(PDDocument document, PrintFonts fonts) throws IOException {
        this.regular = Face.of(document, fonts.regular());
        this.rare = Face.of(document, fonts.rare());
    }

    private record Face(PDFont font, CmapLookup glyphs) {
        static Face of(PDDocument document, TrueTypeFont font) throws IOException {
            return new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        }

        boolean has(int codePoint) {
            return glyphs.getGlyphId(codePoint) != 0;
        }
    }

    private record Stretch(Face face, String text) {}

    float width(String text, float size) throws IOException {
        float width = 0;
        for (Stretch stretch : stretches(text)) {
            width += stretch.face().font().getStringWidth(stretch.text());
        }
        return width / UNITS * size;
    }

    /** @param baseline in points from the lower edge of the page */
    void write(PDPageContentStream page, String text, float x, float baseline, float size, boolean bold)
            throws IOException {
        page.beginText();
        page.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        if (bold) page.setLineWidth(size * BOLDER);
        page.newLineAtOffset(x, baseline);
        for (Stretch stretch : stretches(text)) {
            page.setFont(stretch.face().font(), size);
            page.showText(stretch.text());
        }
        page.endText();
    }

    /** The text as it can be shown, cut where the font changes. */
    private List<Stretch> stretches(String text) {
        List<Stretch> stretches = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        Face current = regular;
        for (int codePoint : text.codePoints().toArray()) {
            Face face = regular.has(codePoint) || !rare.has(codePoint) ? regular : rare;
            if (!face.equals(current) && !same.isEmpty()) {
                stretches.add(new Stretch(current, same.toString()));
                same.setLength(0);
            }
            current = face;
            same.appendCodePoint(face.has(codePoint) ? codePoint : REPLACEMENT);
        }
        if (!same.isEmpty()) stretches.add(new Stretch(current, same.toString()));
        return stretches;
    }
}
