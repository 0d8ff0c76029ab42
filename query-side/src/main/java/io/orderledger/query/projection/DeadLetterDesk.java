package io.orderledger.query.projection;

import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Where an operator decides about events that a projection could not take in: none of them goes without a trace. */
public final class DeadLetterDesk {
    private static final int MOST_SKIPPED_SHOWN = 200;

    private final ProjectionProcessors processors;
    private final GenerationTable generations;
    private final DeadLetterReads letters;
    private final DeadLetterRetry retry;
    private final ReadStatements reads;
    private final TransactionOperations transactions;
    private final Clock clock;

    DeadLetterDesk(
            ProjectionProcessors processors,
            GenerationTable generations,
            DeadLetterRetry retry,
            ReadStatements reads,
            TransactionOperations transactions,
            Clock clock) {
        this.processors = processors;
        this.generations = generations;
        this.letters = new DeadLetterReads(reads);
        this.retry = retry;
        this.reads = reads;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param generation whose letters; those of the live one when absent
     * @throws ApiFailure GENERATION_NOT_FOUND
     */
    public List<DeadLetterView> page(String projection, @Nullable Integer generation, int limit, int offset) {
        return letters.page(generation(projection, generation), limit, offset);
    }

    public long count(String projection, @Nullable Integer generation) {
        return processors.work(generation(projection, generation)).deadLetters().count();
    }

    /** @throws ApiFailure DEAD_LETTER_NOT_FOUND */
    public DeadLetterView one(String projection, String id) {
        return letters.one(generations.of(projection), id)
                .orElseThrow(() -> ApiFailure.of(ErrorCode.DEAD_LETTER_NOT_FOUND));
    }

    public List<SkippedLetter> skipped(String projection) {
        return letters.skipped(projection, MOST_SKIPPED_SHOWN);
    }

    /** Takes in again what it can of all streams of the live generation. */
    public DeadLetterRetry.Outcome retryAll(String projection) {
        return retry.retry(projection);
    }

    /**
     * Takes in again what it can of the stream that a letter belongs to, from its first letter on.
     *
     * @throws ApiFailure GENERATION_STATE_NOT_ALLOWED
     */
    public DeadLetterRetry.Outcome retryStreamOf(String projection, String id) {
        DeadLetterView letter = one(projection, id);
        ProjectionWork work = processors.work(complete(projection, letter.generation()));
        return retry.retry(work, Set.of(letter.streamId()));
    }

    /**
     * Takes a letter out of the queue for good, writes down who decided so and why, and takes in again what waited behind
     * it.
     *
     * @throws ApiFailure GENERATION_STATE_NOT_ALLOWED
     */
    public DeadLetterRetry.Outcome skip(String projection, String id, String reason, String by) {
        DeadLetterView letter = one(projection, id);
        ProjectionWork work = processors.work(complete(projection, letter.generation()));
        transactions.executeWithoutResult(_ -> {
            retry.lockComplete(work);
            if (reads.write("projection_dead_letter/skipped", new ById(id)) == 0) {
                throw ApiFailure.of(ErrorCode.DEAD_LETTER_NOT_FOUND);
            }
            reads.write("projection_skipped_letter/written", decision(projection, letter, reason, by));
        });
        return retry.retry(work, Set.of(letter.streamId()));
    }

    private Decision decision(String projection, DeadLetterView letter, String reason, String by) {
        return new Decision(
                letter.id(),
                projection,
                letter.generation(),
                letter.eventId(),
                letter.streamId(),
                letter.version(),
                letter.eventType(),
                letter.recordedAt().toString(),
                letter.position(),
                letter.cause(),
                reason,
                by,
                clock.instant());
    }

    /**
     * One whose letters can be decided about. While a generation is built its sums are empty, and what is taken in then
     * would be counted twice: now, and when they are filled from all rows. Looked at without a lock, which a batch of one
     * that is built may hold for long, and again under it.
     */
    private Generation complete(String projection, int number) {
        Generation generation = generation(projection, number);
        if (!generation.state().isComplete()) {
            throw Rebuilds.notPossible(generations.of(projection));
        }
        return generation;
    }

    private Generation generation(String projection, @Nullable Integer number) {
        return generations.of(projection).stream()
                .filter(generation ->
                        number == null ? generation.state() == GenerationState.LIVE : generation.number() == number)
                .findFirst()
                .orElseThrow(() -> ApiFailure.of(ErrorCode.GENERATION_NOT_FOUND));
    }

    private record ById(String id) {}

    private record Decision(
            String id,
            String projection,
            int generation,
            String eventId,
            String streamId,
            long sequence,
            String eventType,
            String recordedAt,
            long position,
            @Nullable String cause,
            String reason,
            String skippedBy,
            Instant at) {}
}
