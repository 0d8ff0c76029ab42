package io.orderledger.query.delivery.note;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts in the jar, read once: reading them takes longer than printing a slip. They are not safe for several threads;
 * {@link NotePrinter} takes turns.
 */
final class PrintFonts {
    private static final String REGULAR = "/fonts/NotoSansSC-Regular.ttf";
    /** Characters of names that the first font does not have, such as 𠮷. */
    private static final String RARE = "/fonts/NotoSansSC-Rare.ttf";

    private final TrueTypeFont regular = read(REGULAR);
    private final TrueTypeFont rare = read(RARE);

    TrueTypeFont regular() {
        return regular;
    }

    TrueTypeFont rare() {
        return rare;
    }

    private static TrueTypeFont read(String resource) {
        try (InputStream content = PrintFonts.class.getResourceAsStream(resource)) {
            if (content == null) throw new IllegalStateException("The font " + resource + " is not in the jar");
            TrueTypeFont font = new TTFParser().parse(RandomAccessReadBuffer.createBufferFromStream(content));
            // No ligatures: what is shown character by character can be searched and copied character by character.
            font.setEnableGsub(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
