package io.orderledger.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code docs/data-dictionary.md} is written from the database, never by hand; MariaDB and MySQL say the same. */
class DataDictionaryTest {
    private static final Path PAGE = Path.of("..", "docs", "data-dictionary.md");

    @Test
    void thePageSaysWhatTheDatabaseSays() throws IOException {
        try (HikariDataSource database = TestDatabase.migrated()) {
            String page = new DictionaryPage(new JdbcTemplate(database)).text();
            if (Boolean.getBoolean("generate")) Files.writeString(PAGE, page);
            assertThat(PAGE)
                    .as("Stale: mvn test -pl query-side -am -Dtest=DataDictionaryTest"
                            + " -Dsurefire.failIfNoSpecifiedTests=false -Dgenerate=true")
                    .content()
                    .isEqualTo(page);
        }
    }
}
