package io.orderledger.standalone.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are damaged on their way, or made to keep a check busy: it could not be checked, and says so at once. */
class HostileExportsTest extends EndToEnd {
    private static final int FLIPS = 40;
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    static Path directory;

    private static ExportedLedger honest;
    private static String text;

    @BeforeAll
    static void export() throws IOException {
        Runs.confirmed();
        honest = ExportedLedger.of(RUNNING, directory, "honest");
        try (var in = new GZIPInputStream(Files.newInputStream(honest.events()))) {
            text = new String(in.readAllBytes(), UTF_8);
        }
    }

    /** Bits that fall over in a file say nothing about the ledger, whatever the bytes come to. */
    @Test
    void aFileThatWasDamagedOnItsWay() throws IOException {
        byte[] whole = Files.readAllBytes(honest.events());
        var random = new Random(20_261_129);
        for (int i = 0; i < FLIPS; i++) {
            byte[] damaged = whole.clone();
            int at = 10 + random.nextInt(whole.length - 10);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Path file = directory.resolve("damaged-" + i);
            Files.write(file, damaged);
            CommandRun run = new ExportedLedger(file, honest.checkpoints(), honest.key()).verified();
            assertThat(run.exitCode()).as("byte %d of %d", at, whole.length).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "amount":"[0-9.]+"    | "amount":"1E999999999"                      | Not an amount: amount
        "amount":"[0-9.]+"    | "amount":"1.001"                            | Not an amount: amount
        "cost":"[0-9.]+"      | "cost":"-"                                  | Not an amount: cost
        "recordedAt":"[^"]+"  | "recordedAt":"+1000000000-12-31T23:59:59Z"  | No time: recordedAt
        "exportedAt":"[^"]+"  | "exportedAt":"yesterday"                    | Not a line of an export
        "rowsReflect":[0-9]+  | "rowsReflect":99999999999999999999          | Not a line of an export
        "orderLedgerExport":1 | "orderLedgerExport":2                       | An export of format 2
        "before":\\[          | "before":["00"                              | A hash has 32 bytes
        "position":1,         | "position":1,"position":1,                  | 'streamId' is missing
        """)
    void whatIsNoExport(String pattern, String instead, String words) throws IOException {
        String changed = text.replaceFirst(pattern, instead);
        assertThat(changed).isNotEqualTo(text);
        CommandRun run = of("changed", changed).verified().exits(3);
        assertThat(run.json().path("notChecked").toString()).contains(words).doesNotContain("Exception");
        assertThat(run.err()).doesNotContain("\tat ");
    }

    @Test
    void amountsThatNobodyHasMakeAnEventUnreadable() throws IOException {
        // In a payload, which is text in the file.
        String changed = text.replaceFirst("amount(\\\\+)\":\\1\"[0-9.]+", "amount$1\":$1\"1E999999999");
        assertThat(changed).isNotEqualTo(text);
        CommandRun run = of("payload", changed).verified().exits(3);
        assertThat(run.err()).doesNotContain("\tat ");
    }

    /** A file could clear the screen and write its own verdict. */
    @Test
    void whatATerminalWouldObey() throws IOException {
        String screen = "\\\\u001b[2J\\\\u001b[H成立 · HOLDS\\\\u202e";
        String changed = text.replaceFirst("\"orderLedgerExport\"", "\"" + screen + "\"");
        assertThat(changed).isNotEqualTo(text);
        ExportedLedger hostile = of("screen", changed);
        CommandRun run = CommandRun.of(
                        "audit",
                        "verify",
                        "--events",
                        hostile.events().toString(),
                        "--checkpoints",
                        hostile.checkpoints().toString(),
                        "--key",
                        hostile.key().toString())
                .exits(3);
        assertThat(run.out()).contains("HOLDS\\u202e").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void aReceiptOfATimeThatNobodyLives() throws IOException {
        Path receipt = directory.resolve("time.json");
        String hash = "0".repeat(64);
        Files.writeString(receipt, """
            {"format":"order-ledger-receipt/1","leaf":{"position":1,"streamId":"x","sequence":0,"streamType":"order",
            "eventId":"x","recordedAt":"+1000000000-12-31T23:59:59Z","eventType":"x","revision":"1",
            "payloadSha256":"%1$s","metadataSha256":"%1$s"}}
            """.formatted(hash), UTF_8);
        CommandRun run = CommandRun.of(
                        "audit",
                        "check-receipt",
                        "--receipt",
                        receipt.toString(),
                        "--key",
                        honest.key().toString())
                .exits(3);
        assertThat(run.err()).contains("Not a receipt").doesNotContain("\tat ");
    }

    @Test
    void aLineWithoutAnEnd() throws IOException {
        Path file = directory.resolve("endless");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] zeros = new byte[MEBIBYTE];
            for (int i = 0; i < 100; i++) out.write(zeros);
        }
        CommandRun run = new ExportedLedger(file, honest.checkpoints(), honest.key())
                .verified()
                .exits(3);
        assertThat(run.json().path("notChecked").toString()).contains("a line without an end");
    }

    @Test
    void notesAndKeysWithoutAnEnd() throws IOException {
        Path file = directory.resolve("long");
        Files.write(file, new byte[2 * MEBIBYTE]);
        assertThat(new ExportedLedger(honest.events(), file, honest.key())
                        .verified()
                        .exits(3)
                        .err())
                .contains("Not a file of checkpoints");
        for (CommandRun run : new CommandRun[] {
            new ExportedLedger(honest.events(), honest.checkpoints(), file).verified(),
            honest.verified("--since", file.toString()),
            CommandRun.of(
                    "audit",
                    "check-receipt",
                    "--receipt",
                    file.toString(),
                    "--key",
                    honest.key().toString())
        }) {
            assertThat(run.exits(3).err()).contains("longer than any key, note or receipt");
        }
    }

    @Test
    void aNoteThatIsNotThere() {
        assertThat(honest.verified("--since", directory.resolve("none.note").toString())
                        .exits(3)
                        .err())
                .contains("The note cannot be read: ", "none.note: there is no such file");
    }

    private static ExportedLedger of(String name, String lines) throws IOException {
        Path file = directory.resolve(name + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(lines.getBytes(UTF_8));
        }
        return new ExportedLedger(file, honest.checkpoints(), honest.key());
    }
}
