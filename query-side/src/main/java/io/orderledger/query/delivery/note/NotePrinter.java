package io.orderledger.query.delivery.note;

import io.orderledger.web.delivery.DeliveryView;
import io.orderledger.web.delivery.StopView;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Makes the PDF of runs and slips, one at a time: the fonts serve one thread, and a page takes only milliseconds. */
public final class NotePrinter {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Wording wording;
    private final ReentrantLock turn = new ReentrantLock(true);
    private @Nullable PrintFonts fonts;

    /** @param timezone of the dates on paper */
    public NotePrinter(ZoneId timezone) {
        this.wording = new Wording(timezone);
    }

    /** An overview, then a slip for each stop, each with page numbers of its own: the slips are handed out. */
    public byte[] wholeRun(DeliveryView run) {
        return printed(run.deliveryNumber(), (document, ink) -> {
            Sheets overview = new Sheets(document, ink, "送货单 " + run.deliveryNumber());
            RunOverview.print(overview, run, wording);
            overview.finish();
            for (StopView stop : run.stops()) {
                slip(document, ink, run, stop);
            }
        });
    }

    public byte[] slip(DeliveryView run, StopView stop) {
        return printed(stop.slipNumber(), (document, ink) -> slip(document, ink, run, stop));
    }

    private void slip(PDDocument document, Ink ink, DeliveryView run, StopView stop) throws IOException {
        Sheets sheets = new Sheets(document, ink, "送货单 " + stop.slipNumber());
        StopSlip.print(sheets, run, stop, wording);
        sheets.finish();
    }

    private interface Content {
        void print(PDDocument document, Ink ink) throws IOException;
    }

    /** @throws ApiFailure {@link ErrorCode#UNAVAILABLE} when too many want something printed */
    private byte[] printed(String number, Content content) {
        await();
        try (PDDocument document = new PDDocument()) {
            document.getDocumentCatalog().setLanguage(Locale.SIMPLIFIED_CHINESE.toLanguageTag());
            document.getDocumentInformation().setTitle("送货单 " + number);
            PrintFonts read = fonts;
            if (read == null) {
                read = new PrintFonts();
                fonts = read;
            }
            content.print(document, new Ink(document, read));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.unlock();
        }
    }

    private void await() {
        try {
            if (turn.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ApiFailure.of(ErrorCode.UNAVAILABLE);
    }
}
