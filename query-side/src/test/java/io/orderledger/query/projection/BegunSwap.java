package io.orderledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderledger.query.product.ProductConfiguration;
import io.orderledger.query.statement.Sums;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/** A second generation beside the live one, that is swapping; no node runs. */
final class BegunSwap {
    static final Projection<?> PRODUCTS = ProductConfiguration.projection();
    static final String LIVE = PRODUCTS.name();
    static final String NEXT = LIVE + "@g2";
    /** So long that no sign of life is given by itself while a test runs. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final StockedShop shop;
    private final Node node;
    private final FeederParts parts;
    private final Set<Integer> segments;
    private final Generation first = Generation.first(LIVE);

    BegunSwap(StockedShop shop, int segments, GenerationWish wish) {
        this(shop, segments, wish, _ -> shop.ledger.headPosition());
        feedNext(_ -> shop.ledger.headPosition());
    }

    /** @param liveReached what each segment of the live generation has taken in */
    BegunSwap(StockedShop shop, int segments, GenerationWish wish, ToLongFunction<Segment> liveReached) {
        this.shop = shop;
        this.node = Node.of(shop.database, shop.ledger, Node.settings(100, segments), List.of(PRODUCTS));
        this.parts = node.parts();
        this.segments = IntStream.range(0, segments).boxed().collect(Collectors.toSet());
        GenerationTable table = parts.generations();
        table.enterFirst(LIVE);
        parts.tokenRows().prepare(LIVE, segments);
        table.change(LIVE, _ -> table.next(LIVE, false, wish, "admin-1"));
        this.segments.forEach(segment -> parts.reads().write("projection_token/add_segment", new Token(NEXT, segment)));
        shop.jdbc.update("update projection_generation set state = 'swapping' where generation = 2");
        parts.tables().make(names(next()), names(first), PRODUCTS.lookups(), true, Runnable::run);
        feed(first, liveReached);
    }

    Node node() {
        return node;
    }

    FeederParts parts() {
        return parts;
    }

    Generation first() {
        return first;
    }

    Generation next() {
        return parts.generations().of(LIVE).getLast();
    }

    void addThird() {
        GenerationTable table = parts.generations();
        table.change(LIVE, _ -> table.next(LIVE, false, GenerationWish.NOTHING, "admin-1"));
    }

    /** As everybody is shown it. */
    GenerationStanding standing(int generation) {
        return node.overview(LIVE).generations().get(generation - 1);
    }

    void feedNext(ToLongFunction<Segment> reached) {
        feed(next(), reached);
    }

    void feed(Generation generation, ToLongFunction<Segment> reached) {
        try (Claims claims = claim(generation);
                SliceReader reader = new SliceReader(shop.ledger, Runnable::run)) {
            writer(generation, claims)
                    .write(work(generation), reader.read(0, Long.MAX_VALUE, 1_000, 0), reached, false);
        }
    }

    boolean complete(StreamableMessageSource<TrackedEventMessage<?>> read, int mostMoves) {
        return complete(next(), read, mostMoves);
    }

    /** @param now as it was read some time ago */
    boolean complete(Generation now, StreamableMessageSource<TrackedEventMessage<?>> read, int mostMoves) {
        try (Claims claims = claim(now);
                SliceReader reader = new SliceReader(read, Runnable::run)) {
            return swap(now, claims, reader).complete(now, mostMoves);
        }
    }

    /** @param now as it was read some time ago */
    void begin(Generation now) {
        try (Claims claims = claim(now);
                SliceReader reader = new SliceReader(shop.ledger, Runnable::run)) {
            swap(now, claims, reader).begin(now);
        }
    }

    private GenerationSwap swap(Generation now, Claims claims, SliceReader reader) {
        return new GenerationSwap(parts, work(now), names(first), claims, writer(now, claims), reader);
    }

    void moveViewsOnly() {
        assertThat(parts.tables().moveViews(names(first), names(next()))).isTrue();
    }

    boolean isShown() {
        return parts.tables().areShown(names(next()));
    }

    void setStates(String firstIs, String secondIs) {
        shop.jdbc.update("update projection_generation set state = ? where generation = 1", firstIs);
        shop.jdbc.update("update projection_generation set state = ? where generation = 2", secondIs);
    }

    List<String> states() {
        return shop.jdbc.queryForList("select state from projection_generation order by generation", String.class);
    }

    GenerationNames names(Generation generation) {
        return new GenerationNames(PRODUCTS, generation);
    }

    ProjectionWork work(Generation generation) {
        return parts.factory().work(PRODUCTS, generation, Sums.NONE);
    }

    Claims claim(Generation generation) {
        return Claims.of(parts.factory(), generation.processor(), segments, CLAIM);
    }

    GenerationWriter writer(Generation generation, Claims claims) {
        return new GenerationWriter(parts.factory(), Runnable::run, generation.processor(), claims.positions());
    }

    private record Token(String processor, int segment) {}
}
