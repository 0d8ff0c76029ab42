package io.orderledger.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.Role;
import io.orderledger.standalone.cli.CommandLineTool;
import io.orderledger.web.security.TestUsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line around its commands: what is one, what it answers, and how it ends. */
class CommandsTest extends EndToEnd {
    private static final String ORDER = Runs.confirmed();

    @TempDir
    Path directory;

    private static CommandRun as(Role role, String... arguments) {
        return CommandRun.of(
                Map.of(
                        "LEDGER_SERVER",
                        "http://127.0.0.1:" + RUNNING.port(),
                        "LEDGER_TOKEN",
                        TestUsers.bearer(role).substring("Bearer ".length())),
                arguments);
    }

    @Test
    void optionsAloneServe() {
        assertThat(CommandLineTool.isCommand()).isFalse();
        assertThat(CommandLineTool.isCommand("--server.port=8081", "--ledger.demo=true"))
                .isFalse();
        assertThat(CommandLineTool.isCommand("audit", "verify")).isTrue();
        assertThat(CommandLineTool.isCommand("--help")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "audit --help",
                "audit export --help",
                "audit verify --help",
                "audit checkpoint --help",
                "audit receipt --help",
                "audit check-receipt --help",
                "audit story --help",
                "order --help",
                "order show --help",
                "order history --help",
                "order diff --help",
                "config --help",
                "config get --help",
                "config set --help",
                "projection --help",
                "projection list --help",
                "projection rebuild --help",
                "projection swap --help",
                "projection rollback --help",
                "projection drop --help",
                "projection audit --help",
                "dead-letter --help",
                "dead-letter list --help",
                "dead-letter show --help",
                "dead-letter retry --help",
                "dead-letter skip --help"
            })
    void everyCommandExplainsItself(String command) {
        CommandRun run = CommandRun.of(command.split(" ")).exits(0);
        assertThat(run.out()).contains("Usage: order-ledger");
        boolean isGroup = run.out().contains("Commands:");
        assertThat(isGroup || run.out().contains("Example")).as("an example").isTrue();
    }

    @Test
    void aMistakeIsNotTakenForABrokenLedger() {
        CommandRun.of("audit", "verify", "--events", "x").exits(3);
        assertThat(CommandRun.of("audit", "verfy").exits(3).err()).contains("audit verify");
        CommandRun.of("adit", "verify").exits(3);
        CommandRun.of("audit", "export", "--out").exits(3);
        assertThat(CommandRun.of(
                                "audit",
                                "export",
                                "--out",
                                directory.resolve("x").toString(),
                                "--data-dir",
                                directory.toString())
                        .exits(3)
                        .err())
                .contains("connection.properties");
    }

    @Test
    void whoIsNotToldOrNotAllowedIsSaidInALine() {
        assertThat(CommandRun.of("order", "show", ORDER).exits(3).err()).contains("Who is asking?");
        assertThat(as(Role.EMPLOYEE, "audit", "story", ORDER).exits(3).err()).contains("The server answers 403");
        assertThat(as(Role.ADMIN, "order", "show", Shop.UNKNOWN).exits(3).err()).contains("404 ORDER_NOT_FOUND");
        assertThat(as(Role.ADMIN, "order", "show", ORDER, "--server", "http://127.0.0.1:1")
                        .exits(3)
                        .err())
                .contains("does the server run?");
    }

    @Test
    void whatIsMissingOrWrongToSignInWithIsNamed() {
        Map<String, String> empty = Map.of("LEDGER_PHONE", "13800000000", "LEDGER_PASSWORD", "", "LEDGER_TOKEN", "");
        assertThat(CommandRun.of(empty, "order", "show", ORDER).exits(3).err()).contains("Who is asking?");
        Map<String, String> wrong = Map.of(
                "LEDGER_SERVER",
                "http://127.0.0.1:" + RUNNING.port(),
                "LEDGER_PHONE",
                "1".repeat(31),
                "LEDGER_PASSWORD",
                "secret");
        assertThat(CommandRun.of(wrong, "order", "show", ORDER).exits(3).err())
                .contains("400 VALIDATION_FAILED")
                .contains("phone: ");
    }

    @Test
    void anOrderAsItIsAndAsItWas() {
        assertThat(as(Role.ADMIN, "order", "show", ORDER, "--json")
                        .exits(0)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("confirmed");
        assertThat(as(Role.ADMIN, "order", "show", ORDER, "--json", "--as-of", "version:1")
                        .exits(0)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("draft");
        assertThat(as(Role.ADMIN, "order", "diff", ORDER, "--from", "version:1", "--json")
                        .exits(0)
                        .json()
                        .at("/fields/status/to")
                        .asString())
                .isEqualTo("confirmed");
        assertThat(as(Role.ADMIN, "order", "history", ORDER)
                        .exits(0)
                        .out()
                        .lines()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void configurationIsReadAndSet() {
        String key = "shop.command-line";
        assertThat(as(Role.ADMIN, "config", "set", key, "是 的").exits(0).out()).contains(key + " = 是 的");
        API.get("/api/configs/" + key).is(200);
        assertThat(as(Role.ADMIN, "config", "get", key).exits(0).out()).contains("是 的");
        assertThat(as(Role.EMPLOYEE, "config", "set", key, "no").exits(3).err()).contains("403");
    }

    @Test
    void signsInWithPhoneAndPassword() {
        String phone = "13511112222";
        API.post("/api/users", """
            {"name":"审计","phone":"%s","role":"auditor","password":"correct horse battery"}\
            """.formatted(phone)).is(201);
        Map<String, String> environment = Map.of(
                "LEDGER_SERVER",
                "http://127.0.0.1:" + RUNNING.port(),
                "LEDGER_PHONE",
                phone,
                "LEDGER_PASSWORD",
                "correct horse battery");
        CommandRun.of(environment, "order", "show", ORDER).exits(0);
        var wrong = Map.of(
                "LEDGER_SERVER",
                "http://127.0.0.1:" + RUNNING.port(),
                "LEDGER_PHONE",
                phone,
                "LEDGER_PASSWORD",
                "wrong");
        assertThat(CommandRun.of(wrong, "order", "show", ORDER).exits(3).err()).contains("401");
    }

    @Test
    void aReceiptThatWasChangedProvesNothing() throws IOException {
        Path receipt = directory.resolve("receipt.json");
        String key = ExportedLedger.dataDirectory(RUNNING)
                .resolve("checkpoints/seal.pub")
                .toString();
        as(Role.ADMIN, "audit", "receipt", ORDER, "--out", receipt.toString()).exits(0);
        List<String> check = List.of("audit", "check-receipt", "--receipt", receipt.toString(), "--key", key);
        CommandRun.of(check.toArray(String[]::new)).exits(0);
        String text = Files.readString(receipt);
        Files.writeString(receipt, text.replace("order.confirmed", "order.cancelled"));
        assertThat(CommandRun.of(check.toArray(String[]::new)).exits(2).out())
                .contains("The leaf does not give its hash");
    }
}
