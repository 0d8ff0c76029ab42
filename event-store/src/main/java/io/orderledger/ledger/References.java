package io.orderledger.ledger;

import io.orderledger.ledger.SideRow.Refer;
import io.orderledger.ledger.SideRow.RequireUnreferenced;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What open streams refer to: changed in memory unit by unit, written as a whole, under the head's lock. */
final class References {
    /** More rows than this batch has changed: if all of them are changed ones, there is no other. */
    private static final String FIND = "select stream_id from open_reference where find_in_set(?, targets) > 0 limit ?";

    private static final String UPSERT = "insert into open_reference (stream_id, targets) values ";
    private static final String OVERWRITE = " on duplicate key update targets = values(targets)";
    private static final String DELETE = "delete from open_reference where stream_id in ";

    private final Connection connection;
    private final Map<String, Optional<Set<String>>> changed = new LinkedHashMap<>();

    References(Connection connection) {
        this.connection = connection;
    }

    void refer(Refer refer, Undo undo) {
        for (String target : refer.targets()) {
            if (!StreamNames.isName(target)) throw new IllegalArgumentException("Not a stream's name: " + target);
        }
        change(refer.streamId(), Optional.of(new TreeSet<>(refer.targets())), undo);
    }

    void forget(String streamId, Undo undo) {
        change(streamId, Optional.empty(), undo);
    }

    private void change(String streamId, Optional<Set<String>> targets, Undo undo) {
        @Nullable Optional<Set<String>> former = changed.put(streamId, targets);
        undo.add(() -> {
            if (former == null) changed.remove(streamId);
            else changed.put(streamId, former);
        });
    }

    /** @throws StillReferenced when an open stream refers to the target */
    void requireNone(RequireUnreferenced required) throws SQLException {
        String target = required.target();
        for (Map.Entry<String, Optional<Set<String>>> change : changed.entrySet()) {
            if (change.getValue().filter(targets -> targets.contains(target)).isPresent()) {
                throw new StillReferenced(target, change.getKey());
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, target);
            statement.setInt(2, changed.size() + 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String referrer = rows.getString(1);
                    if (!changed.containsKey(referrer)) throw new StillReferenced(target, referrer);
                }
            }
        }
    }

    void write() throws SQLException {
        List<@Nullable Object[]> open = new ArrayList<>();
        List<@Nullable Object[]> closed = new ArrayList<>();
        changed.forEach((streamId, targets) -> targets.ifPresentOrElse(
                names -> open.add(new @Nullable Object[] {streamId, String.join(",", names)}),
                () -> closed.add(new @Nullable Object[] {streamId})));
        MultiRow.insert(connection, UPSERT, open, OVERWRITE);
        MultiRow.delete(connection, DELETE, closed);
    }
}
