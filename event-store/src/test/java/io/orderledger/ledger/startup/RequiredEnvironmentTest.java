package io.orderledger.ledger.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredEnvironmentTest {
    private static final Map<String, String> COMPLETE = Map.of(
            "MYSQL_ADDRESS", "db.example:3307",
            "MYSQL_USERNAME", "app",
            "MYSQL_PASSWORD", "s3cret",
            "LEDGER_PERSONAL_DATA_KEY", "a key",
            "LEDGER_TOKENS_KEY_FILE", "keys/tokens.jwks");

    @Test
    void namesTheDatabaseAndFillsInTheDefaults() {
        assertThat(RequiredEnvironment.settings(COMPLETE))
                .isEqualTo(Map.of(
                        "spring.datasource.url", "jdbc:mysql://db.example:3307/order_ledger",
                        "spring.datasource.username", "app",
                        "spring.datasource.password", "s3cret",
                        "server.port", "8080"));
    }

    @Test
    void takesDatabaseAndPortWhenGiven() {
        assertThat(RequiredEnvironment.settings(with(Map.of("MYSQL_DATABASE", "shop", "PORT", "80"))))
                .containsEntry("spring.datasource.url", "jdbc:mysql://db.example:3307/shop")
                .containsEntry("server.port", "80");
    }

    @Test
    void namesAllThatIsMissingInOneLine() {
        assertThatThrownBy(() -> RequiredEnvironment.settings(Map.of("MYSQL_USERNAME", " ")))
                .isInstanceOf(StartupRefused.class)
                .hasMessage(
                        "Cannot start, missing environment variables: MYSQL_ADDRESS, MYSQL_USERNAME, MYSQL_PASSWORD,"
                                + " LEDGER_PERSONAL_DATA_KEY, LEDGER_TOKENS_KEY_FILE.");
    }

    @Test
    void theKeyMayStandInAFileOrAnArgument() {
        var withoutKey = new HashMap<>(COMPLETE);
        withoutKey.put("LEDGER_PERSONAL_DATA_KEY", " ");
        assertThatThrownBy(() -> RequiredEnvironment.settings(withoutKey, "--server.port=80"))
                .hasMessage("Cannot start, missing environment variables: LEDGER_PERSONAL_DATA_KEY.");
        assertThat(RequiredEnvironment.settings(withoutKey, "--ledger.personal-data.key-file=/run/key"))
                .containsEntry("spring.datasource.username", "app");
        withoutKey.put("LEDGER_PERSONAL_DATA_KEY_FILE", "/run/key");
        assertThat(RequiredEnvironment.settings(withoutKey)).containsEntry("spring.datasource.username", "app");
    }

    @Test
    void anEmptyPasswordIsAPassword() {
        assertThat(RequiredEnvironment.settings(with(Map.of("MYSQL_PASSWORD", ""))))
                .containsEntry("spring.datasource.password", "");
    }

    @ParameterizedTest
    @CsvSource({"PORT,eighty", "PORT,65536", "PORT,-1", "MYSQL_DATABASE,a b", "MYSQL_ADDRESS,db/x?user=root"})
    void refusesWhatCannotBeRight(String name, String value) {
        assertThatThrownBy(() -> RequiredEnvironment.settings(with(Map.of(name, value))))
                .isInstanceOf(StartupRefused.class)
                .hasMessageStartingWith("Cannot start, " + name + " is not ")
                .hasMessageEndingWith(value + ".");
    }

    private static Map<String, String> with(Map<String, String> more) {
        var environment = new HashMap<>(COMPLETE);
        environment.putAll(more);
        return environment;
    }
}
