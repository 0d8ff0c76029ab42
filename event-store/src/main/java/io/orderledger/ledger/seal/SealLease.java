package io.orderledger.ledger.seal;

import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The right to seal, which one process has at a time. It may believe so longer than it is true, when it was asleep: so what
 * it writes is written in a transaction that begins with {@link #lock}. Time is told by the database alone.
 */
final class SealLease {
    private static final Logger log = LoggerFactory.getLogger(SealLease.class);
    private static final long NONE = -1;
    /** It is renewed so often in its length, and whoever could not seal stays out for one such part at first. */
    private static final int PARTS = 3;
    /** Whoever cannot seal again and again stays out for twice as long each time, but not for more parts than this. */
    private static final int MOST_PARTS_OUT = 9;

    /**
     * Run out, or dated further ahead than anybody dates it: by a clock that was put right since, and would hold up sealing
     * until then. Twice its length, since a statement that waited for the row compares with the time of its beginning.
     */
    private static final String FREE = " where id = 1 and (expires_at < utc_timestamp(6)"
            + " or expires_at > utc_timestamp(6) + interval 2 * ? microsecond)";

    private static final String IS_FREE = "select count(*) from seal_lease" + FREE;
    private static final String TAKE = "update seal_lease set holder = ?, epoch = epoch + 1,"
            + " expires_at = utc_timestamp(6) + interval ? microsecond" + FREE;
    private static final String IS_THERE = "select count(*) from seal_lease where id = 1";
    /** As the migration makes it, but that the epoch goes on. */
    private static final String MAKE = "insert ignore into seal_lease (id, holder, epoch, expires_at) values (1, '',"
            + " coalesce((select epoch from ledger_checkpoint order by size desc limit 1), 0), '2000-01-01 00:00:00')";

    private static final String EPOCH = "select epoch from seal_lease where id = 1 and holder = ?";
    private static final String RENEW = "update seal_lease set expires_at = utc_timestamp(6) + interval ? microsecond"
            + " where id = 1 and holder = ? and epoch = ?";
    private static final String RELEASE =
            "update seal_lease set holder = '', expires_at = utc_timestamp(6) where id = 1 and holder = ? and epoch ="
                    + " ?";
    private static final String LOCK =
            "select epoch from seal_lease where id = 1 and holder = ? and epoch = ? for update";

    private final JdbcClient jdbc;
    private final String holder;
    private final Duration length;
    private volatile long epoch = NONE;
    private long renewedAt;
    private volatile long signAt = System.nanoTime();
    private long outUntil = System.nanoTime();
    private int partsOut = 1;

    /** @param node names the process for people; two of one name do not share the lease */
    SealLease(DataSource dataSource, String node, Duration length) {
        this.jdbc = JdbcClient.create(dataSource);
        this.holder = node + "/" + UUID.randomUUID();
        this.length = length;
    }

    /** Renews it, or takes it when nobody has it and this process does not stand aside. */
    boolean hold() {
        if (epoch != NONE) renewWhenDue();
        else if (!aside()) take();
        return epoch != NONE;
    }

    /**
     * To be called between the parts of what may take longer than the lease: silent all the while, two processes that have
     * much to catch up with would take it from each other for ever.
     *
     * @throws LeaseLost when somebody else has taken it: what is done from here on would be in vain
     */
    void keep() {
        sign();
        renewWhenDue();
        if (epoch == NONE) throw new LeaseLost();
    }

    /** The thread that seals is there; said at least at the beginning of each round, and by {@link #keep}. */
    void sign() {
        signAt = System.nanoTime();
    }

    Duration silentFor() {
        return Duration.ofNanos(System.nanoTime() - signAt);
    }

    private void renewWhenDue() {
        if (System.nanoTime() - renewedAt > part().toNanos()) renew();
    }

    /** Which time the lease has changed hands. */
    long epoch() {
        return epoch;
    }

    boolean held() {
        return epoch != NONE;
    }

    /**
     * To be called first in the transaction that writes: until it ends nobody else can take the lease.
     *
     * @throws LeaseLost when somebody else has taken it
     */
    void lock() {
        if (jdbc.sql(LOCK).params(holder, epoch).query(Long.class).optional().isEmpty()) {
            epoch = NONE;
            throw new LeaseLost();
        }
        jdbc.sql(RENEW).params(micros(), holder, epoch).update();
        renewedAt = System.nanoTime();
    }

    /** Another process seals now. */
    static final class LeaseLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeaseLost() {
            super("Another process has taken over sealing");
        }
    }

    /** Where it cannot be given back it is not renewed either, and runs out by itself. */
    void release() {
        try {
            if (epoch != NONE) jdbc.sql(RELEASE).params(holder, epoch).update();
        } finally {
            epoch = NONE;
        }
    }

    /**
     * Gives it back and stays out for a while: it is no use to who cannot seal, and others may be able to. A short while
     * first, for there may be no others, and what went wrong once need not go wrong again.
     */
    void standAside() {
        outUntil = System.nanoTime() + part().multipliedBy(partsOut).toNanos();
        partsOut = Math.min(2 * partsOut, MOST_PARTS_OUT);
        release();
    }

    /** The process can seal: should it stand aside later, it begins with a short while again. */
    void comeBack() {
        partsOut = 1;
    }

    boolean aside() {
        return System.nanoTime() - outUntil < 0;
    }

    private void take() {
        // Looked at first: an update would wait for whoever is sealing.
        if (jdbc.sql(IS_FREE).param(micros()).query(Long.class).single() == 0) {
            makeWhenMissing();
            return;
        }
        renewedAt = System.nanoTime();
        if (jdbc.sql(TAKE).params(holder, micros(), micros()).update() == 0) return;
        epoch = jdbc.sql(EPOCH).param(holder).query(Long.class).optional().orElse(NONE);
    }

    /** As after somebody has emptied tables: no row looks like another process that holds it, for ever. */
    private void makeWhenMissing() {
        if (jdbc.sql(IS_THERE).query(Long.class).single() > 0) return;
        log.warn("The row of seal_lease is missing and is made again: somebody has deleted it");
        jdbc.sql(MAKE).update();
    }

    private void renew() {
        long now = System.nanoTime();
        if (jdbc.sql(RENEW).params(micros(), holder, epoch).update() == 1) renewedAt = now;
        else epoch = NONE;
    }

    /** It is renewed so often. */
    Duration part() {
        return length.dividedBy(PARTS);
    }

    private long micros() {
        return length.toNanos() / 1_000;
    }
}
