package io.orderledger.query.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.events.ProductEvent.ProductCreated;
import io.orderledger.query.TwoDatabases;
import io.orderledger.query.history.RandomHistory;
import io.orderledger.query.history.Recorded;
import io.orderledger.web.AsOf;
import io.orderledger.web.Keyword;
import io.orderledger.web.PageQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Products and their stock as of a position are those of a ledger that ends there. */
class PastProductsTest {
    private static final int STEPS = 700;
    private static final int MOMENTS = 10;
    private static final int PAGE_SIZE = 7;

    @ParameterizedTest
    @ValueSource(longs = 211)
    void stockAsOfAPositionIsThatOfALedgerThatEndsThere(long seed) {
        List<Recorded> history = RandomHistory.of(seed, STEPS);
        List<UUID> ids = history.stream()
                .filter(recorded -> recorded.event() instanceof ProductCreated)
                .map(recorded -> UUID.fromString(recorded.streamId()))
                .toList();
        var databases = new TwoDatabases(history, List.of(ProductConfiguration.projection()));
        for (int moment = 1; moment <= MOMENTS; moment++) {
            databases.moveTo(history.size() * moment / MOMENTS);
            AsOf asOf = databases.past().asOf();
            var now = new ProductQueries(databases.then(), () -> asOf);
            var whole = new ProductQueries(databases.whole(), () -> asOf);
            for (UUID id : ids) {
                assertThat(whole.byId(id, databases.past())).isEqualTo(now.byId(id));
            }
            for (String keyword : List.of("", "果", "69", "%")) {
                compareLists(databases, whole, now, keyword);
            }
        }
    }

    private static void compareLists(TwoDatabases databases, ProductQueries whole, ProductQueries now, String keyword) {
        @Nullable String cursor = null;
        int number = 1;
        do {
            var numbered = PageQuery.of(number++, PAGE_SIZE);
            var expected = now.page(numbered, Keyword.of(keyword));
            assertThat(whole.page(numbered, Keyword.of(keyword), databases.past()))
                    .isEqualTo(expected);
            var onwards = whole.page(new PageQuery(1, PAGE_SIZE, cursor), Keyword.of(keyword), databases.past());
            assertThat(onwards.list()).isEqualTo(expected.list());
            cursor = expected.nextCursor();
        } while (cursor != null);
    }
}
