/**
 * How projections run: what events say is collected as statements per batch and sent in the transaction that stores the
 * token. From the bottom to the top, where each layer knows only those before it:
 *
 * <ol>
 *   <li>what a feature writes: {@code Projection}, {@code Sql}, {@code EventEnvelope}, {@code ErasesCustomers};
 *   <li>one batch: {@code ProjectionInvoker}, {@code EventBatch}, {@code EventHandling}; an event at fault ({@code Guilt})
 *       goes to the {@code DeadLetters}, and with it what follows in its stream;
 *   <li>reading the ledger once for all of a process's processors: {@code SharedLedger}, {@code CatchUpStream};
 *   <li>a version of a projection's tables: {@code Generation…}, as rows, names and tables;
 *   <li>a processor, which is one projection's reader of one generation: {@code ProcessorFactory}, {@code TokenTable},
 *       {@code LiveTokens}, {@code FeederTokens};
 *   <li>filling a generation beside the live one, comparing both, and swapping: {@code GenerationFeeder},
 *       {@code GenerationWriter}, {@code GenerationComparison}, {@code LevelWithLive}, {@code GenerationSwap};
 *   <li>what runs in this process: {@code ProjectionProcessors};
 *   <li>what operators ask and decide: {@code ProjectionStatuses}, {@code ProjectionOverviews}, {@code Rebuilds},
 *       {@code DeadLetterDesk}, health and metrics;
 *   <li>the wiring: {@code ProjectionConfiguration}.
 * </ol>
 */
@NullMarked
package io.orderledger.query.projection;

import org.jspecify.annotations.NullMarked;
