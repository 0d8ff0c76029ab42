package io.orderledger.command.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Slows guessing down: by account and by address. An attempt is paid for before it is made, so that a hundred at once
 * are no way around, and given back when it succeeds.
 */
final class Attempts {
    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<String, Bucket> buckets;
    private final SignInProperties properties;

    Attempts(SignInProperties properties) {
        this.properties = properties;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(properties.window())
                .build();
    }

    /** Something to pay from: a bucket of attempts. */
    record Purse(String key, int size) {}

    Purse ofAccount(String phone) {
        return new Purse("account " + phone, properties.attemptsPerAccount());
    }

    Purse ofAddress(String address) {
        return new Purse("address " + address, properties.attemptsPerAddress());
    }

    /** Pays for an attempt from each; how long to wait where one of them is empty. */
    Optional<Duration> pay(List<Purse> purses) {
        for (Purse purse : purses) {
            ConsumptionProbe probe = bucket(purse).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) return Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
        return Optional.empty();
    }

    void giveBack(List<Purse> purses) {
        for (Purse purse : purses) bucket(purse).addTokens(1);
    }

    private Bucket bucket(Purse purse) {
        return buckets.get(
                purse.key(),
                _ -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(purse.size())
                                .refillGreedy(purse.size(), properties.window())
                                .build())
                        .build());
    }
}
