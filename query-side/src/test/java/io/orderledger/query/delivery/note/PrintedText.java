package io.orderledger.query.delivery.note;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Every character on a page, and where it stands. */
final class PrintedText extends PDFTextStripper {
    private final List<TextPosition> characters = new ArrayList<>();

    private PrintedText() {}

    @Override
    protected void processTextPosition(TextPosition text) {
        characters.add(text);
        super.processTextPosition(text);
    }

    /** @param page from 1 */
    static List<TextPosition> characters(PDDocument document, int page) throws IOException {
        PrintedText printed = new PrintedText();
        printed.read(document, page);
        return printed.characters;
    }

    /** The text of a page, from top to bottom, without spaces: they are where words are apart. */
    static String text(PDDocument document, int page) throws IOException {
        return new PrintedText().read(document, page).replaceAll("\\s", "");
    }

    private String read(PDDocument document, int page) throws IOException {
        setSortByPosition(true);
        setStartPage(page);
        setEndPage(page);
        return getText(document);
    }
}
