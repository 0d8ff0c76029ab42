package io.orderledger.ledger;

import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The blocks of daily numbers that this node has taken. A block is one node's for ever, also after a restart. */
final class NumberLeases {
    /** The row that counts how far a day is leased; no node is called this. */
    private static final String EVERYBODY = "*";

    private static final int ATTEMPTS = 5;

    /** Takes the row's lock at once, also where it exists: two who share it first would deadlock. */
    private static final String BEGIN_DAY = "insert into number_lease"
            + " (series, business_date, node_id, first_number, end_number) values (?, ?, '*', 1, 1)"
            + " on duplicate key update end_number = end_number";

    private static final String READ_DAY = "select end_number from number_lease"
            + " where series = ? and business_date = ? and node_id = '*' and first_number = 1 for update";
    private static final String MOVE_DAY = "update number_lease set end_number = ?"
            + " where series = ? and business_date = ? and node_id = '*' and first_number = 1";
    private static final String TAKE = "insert into number_lease"
            + " (series, business_date, node_id, first_number, end_number) values (?, ?, ?, ?, ?)";
    private static final String MINE = "select first_number, end_number from number_lease"
            + " where series = ? and business_date = ? and node_id = ?";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String nodeId;

    NumberLeases(DataSource migrated, String nodeId) {
        if (nodeId.equals(EVERYBODY)) throw new IllegalArgumentException("No node may be called " + EVERYBODY);
        this.jdbc = JdbcClient.create(migrated);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(migrated));
        // Whatever the caller is in the middle of: a lease that was taken stays taken.
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.nodeId = nodeId;
    }

    /**
     * A block of numbers.
     *
     * @param end the first number behind it
     */
    record Block(int first, int end) {}

    /** This node's blocks of a day. Waits for whoever is leasing: that may be this node, by a commit it lost sight of. */
    List<Block> mine(String series, LocalDate date) {
        return LedgerTables.read(() -> transaction.execute(status -> {
            jdbc.sql(READ_DAY).params(series, date).query(Integer.class).optional();
            return jdbc.sql(MINE)
                    .params(series, date, nodeId)
                    .query((row, number) -> new Block(row.getInt(1), row.getInt(2)))
                    .list();
        }));
    }

    /**
     * Takes the next block of a day.
     *
     * @param highestUsed a number that is in use, though nobody leased it: the block reaches beyond it
     * @param size how many numbers beyond that
     */
    Block take(String series, LocalDate date, int highestUsed, int size) {
        for (int attempt = 1; ; attempt++) {
            try {
                return LedgerTables.read(() -> transaction.execute(status -> {
                    jdbc.sql(BEGIN_DAY).params(series, date).update();
                    int first = jdbc.sql(READ_DAY)
                            .params(series, date)
                            .query(Integer.class)
                            .single();
                    int end = Math.max(first, highestUsed + 1) + size;
                    jdbc.sql(TAKE).params(series, date, nodeId, first, end).update();
                    jdbc.sql(MOVE_DAY).params(end, series, date).update();
                    return new Block(first, end);
                }));
            } catch (TransientDataAccessException deadlock) {
                if (attempt == ATTEMPTS) throw deadlock;
            }
        }
    }
}
