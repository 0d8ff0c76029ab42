package io.orderledger.query.delivery.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.web.delivery.DeliveryView;
import io.orderledger.web.delivery.StopItemView;
import io.orderledger.web.delivery.StopView;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on paper is drawn, readable, on the page, and nothing of what stays in the office. */
class NotePrinterTest {
    private static final NotePrinter PRINTER = new NotePrinter(ZoneId.of("Asia/Shanghai"));
    private static final float DPI = 144;
    private static final float POINTS = 72;
    private static final int DARK = 128;

    @ParameterizedTest
    @CsvSource({"1, 2, 64", "40, 43, 256", "200, 211, 1024"})
    void aRunIsAnOverviewAndASlipForEachStop(int stops, int pages, int kilobytes) throws IOException {
        byte[] pdf = PRINTER.wholeRun(PaperRuns.completed(stops, 6));
        assertThat(pdf.length).isLessThan(kilobytes * 1024);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(pages);
            int overview = pages - stops;
            for (int page = 1; page <= overview; page++) {
                assertThat(PrintedText.text(document, page)).contains("送货地址", "第%d页，共%d页".formatted(page, overview));
            }
            assertThat(PrintedText.text(document, overview))
                    .as("the last row and the totals stay together")
                    .contains("20240601%04d".formatted(stops), "人民币（大写）", "送货人签字");
            for (int stop = 1; stop <= stops; stop++) {
                assertThat(PrintedText.text(document, overview + stop))
                        .contains("20240601-001/" + stop, "收货人签字", "第1页，共1页");
            }
        }
    }

    @Test
    void aSlipSaysWhoGetsWhatForHowMuch() throws IOException {
        DeliveryView run = PaperRuns.completed(3, 6);
        try (PDDocument document = Loader.loadPDF(PRINTER.slip(run, run.stops().getFirst()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(PrintedText.text(document, 1))
                    .contains("送货单", "单号：20240601-001/1", "日期：2024-06-01", "订单号：202406010001")
                    .contains("客户：𠮷野家（海淀店）", "电话：13800138001", "地址：北京市朝阳区建国路88号")
                    .contains("1苹果斤10.4010.405.2554.60", "送达金额合计￥2,939.35")
                    .contains("人民币（大写）贰仟玖佰叁拾玖元叁角伍分", "备注：少一箱下次补");
        }
    }

    @Test
    void aPlannedSlipLeavesRoomForWhatIsDelivered() throws IOException {
        DeliveryView run = PaperRuns.planned(1, 1);
        try (PDDocument document = Loader.loadPDF(PRINTER.slip(run, run.stops().getFirst()))) {
            assertThat(PrintedText.text(document, 1)).contains("1苹果斤10.405.2554.60", "计划金额合计￥54.60");
        }
    }

    @Test
    void noCostStandsOnPaper() throws IOException {
        try (PDDocument document = Loader.loadPDF(PRINTER.wholeRun(PaperRuns.completed(3, 6)))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(PrintedText.text(document, page)).doesNotContain("777", "成本");
            }
        }
    }

    /** With glyphs of the embedded fonts, none of which is the empty box that stands for a missing one. */
    @Test
    void everyCharacterIsDrawnInsideOfTheMargins() throws IOException {
        try (PDDocument document = Loader.loadPDF(PRINTER.wholeRun(difficult()))) {
            PDFRenderer renderer = new PDFRenderer(document);
            assertThat(document.getNumberOfPages()).isGreaterThan(6);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                BufferedImage image = renderer.renderImageWithDPI(page - 1, DPI);
                List<TextPosition> characters = PrintedText.characters(document, page);
                assertThat(characters).isNotEmpty();
                for (TextPosition character : characters) {
                    check(character, image);
                }
            }
        }
    }

    private static void check(TextPosition character, BufferedImage image) throws IOException {
        String what = character.getUnicode() + " at " + character.getX() + ", " + character.getY();
        assertThat(character.getX()).as(what).isGreaterThanOrEqualTo(Sheets.LEFT - 1);
        assertThat(character.getX() + character.getWidth()).as(what).isLessThanOrEqualTo(Sheets.RIGHT + 1);
        assertThat(character.getY()).as(what).isBetween(40f, 812f);
        if (character.getUnicode().isBlank()) return;
        PDType0Font font = (PDType0Font) character.getFont();
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.codeToGID(character.getCharacterCodes()[0])).as(what).isPositive();
        assertThat(isDrawn(character, image)).as(what).isTrue();
    }

    private static boolean isDrawn(TextPosition character, BufferedImage image) {
        int left = pixels(character.getX());
        int right = pixels(character.getX() + character.getWidth());
        int lower = pixels(character.getY() + character.getFontSizeInPt() / 4);
        for (int y = pixels(character.getY() - character.getFontSizeInPt()); y <= lower; y++) {
            for (int x = left; x <= right; x++) {
                if ((image.getRGB(x, y) & 0xff) < DARK) return true;
            }
        }
        return false;
    }

    private static int pixels(float points) {
        return Math.round(points * DPI / POINTS);
    }

    /** Long names, words without a place to cut them, rare and unknown characters, a row longer than a page. */
    private static DeliveryView difficult() {
        List<StopItemView> items = new ArrayList<>();
        for (String name :
                List.of("很长的商品名称".repeat(28), "W".repeat(200), "𠮷𠀋𣲗龘 🍎 ﷽", "a b ".repeat(50), "，".repeat(40))) {
            items.add(PaperRuns.item(items.size(), name, true));
        }
        for (int i = items.size(); i < 90; i++) items.add(PaperRuns.item(i, "第 " + i + " 行", true));
        StopView stop = PaperRuns.stop(1, "长".repeat(200), "无边无际的地址 ".repeat(120), items, true, "很长\n的备注，".repeat(400));
        return PaperRuns.with(stop);
    }

    @Test
    void aCharacterThatNoFontHasLeavesATrace() throws IOException {
        StopView stop = PaperRuns.stop(1, "🍎果园𠮷\u200D\uFE0F\t李", PaperRuns.items(1, true), true);
        try (PDDocument document = Loader.loadPDF(PRINTER.slip(PaperRuns.with(stop), stop))) {
            assertThat(PrintedText.text(document, 1)).contains("客户：〓果园𠮷李");
        }
    }

    @Test
    void severalMayPrintAtOnce() throws InterruptedException, ExecutionException, IOException {
        DeliveryView run = PaperRuns.completed(4, 6);
        String expected = textOf(PRINTER.wholeRun(run));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> printed = new ArrayList<>();
            for (int i = 0; i < 8; i++) printed.add(threads.submit(() -> PRINTER.wholeRun(run)));
            for (Future<byte[]> one : printed) assertThat(textOf(one.get())).isEqualTo(expected);
        }
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.append(PrintedText.text(document, page));
            }
            return text.toString();
        }
    }
}
