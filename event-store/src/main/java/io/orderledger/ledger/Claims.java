package io.orderledger.ledger;

import io.orderledger.ledger.SideRow.Claim;
import io.orderledger.ledger.SideRow.DestroyKey;
import io.orderledger.ledger.SideRow.Release;
import io.orderledger.ledger.SideRow.RequireKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who has which value, as far as a batch of units asks: read in one go under the head's lock, changed in memory unit by
 * unit, written back as a whole.
 */
final class Claims {
    private static final String BY_VALUE = "select scope, value, stream_id from unique_claim where (scope, value) in ";
    private static final String BY_STREAM =
            "select scope, value, stream_id from unique_claim where (stream_id, scope) in ";
    private static final String DELETE = "delete from unique_claim where (scope, value) in ";
    private static final String INSERT = "insert into unique_claim (scope, value, stream_id) values ";

    private record Taken(String scope, String value) {
        /** The collation pays no heed to spaces at the end; neither do we. */
        static Taken of(String scope, String value) {
            return new Taken(scope, value.stripTrailing());
        }
    }

    private record Holder(String streamId, String scope) {}

    private final Map<Taken, @Nullable String> before = new HashMap<>();
    private final Map<Taken, @Nullable String> owners = new HashMap<>();
    private final Map<Holder, Taken> held = new HashMap<>();

    /** Reads what the units' rows are about. */
    static Claims read(Connection connection, List<AppendUnit> units) throws SQLException {
        Claims claims = new Claims();
        Set<Taken> values = new HashSet<>();
        Set<Holder> streams = new HashSet<>();
        for (AppendUnit unit : units) {
            Set<String> born = bornIn(unit);
            for (SideRow row : unit.sideRows()) {
                if (row instanceof Claim(String scope, String value, String streamId, boolean _)) {
                    values.add(Taken.of(scope, value));
                    // A stream that begins with this unit has had nothing before.
                    if (!born.contains(streamId)) streams.add(new Holder(streamId, scope));
                } else if (row instanceof DestroyKey(String personId)) {
                    values.add(Taken.of(Erasures.SCOPE, personId));
                } else if (row instanceof RequireKey(String personId)) {
                    values.add(Taken.of(Erasures.SCOPE, personId));
                } else if (row instanceof Release(String scope, String streamId)) {
                    streams.add(new Holder(streamId, scope));
                }
            }
        }
        MultiRow.query(
                connection,
                BY_VALUE,
                values.stream()
                        .map(v -> new @Nullable Object[] {v.scope(), v.value()})
                        .toList(),
                "",
                row -> claims.found(row.getString(1), row.getString(2), row.getString(3)));
        MultiRow.query(
                connection,
                BY_STREAM,
                streams.stream()
                        .map(s -> new @Nullable Object[] {s.streamId(), s.scope()})
                        .toList(),
                "",
                row -> claims.found(row.getString(1), row.getString(2), row.getString(3)));
        return claims;
    }

    private static Set<String> bornIn(AppendUnit unit) {
        Set<String> born = new HashSet<>();
        for (NewEvent event : unit.events()) if (event.sequence() == 0) born.add(event.streamId());
        return born;
    }

    private void found(String scope, String value, String owner) {
        Taken taken = Taken.of(scope, value);
        before.put(taken, owner);
        owners.put(taken, owner);
        held.put(new Holder(owner, scope), taken);
    }

    /** @throws ClaimTaken when another stream has the value; nothing is changed then */
    void claim(Claim claim, Undo undo) {
        Taken wanted = Taken.of(claim.scope(), claim.value());
        String owner = owners.get(wanted);
        if (claim.streamId().equals(owner)) return;
        if (owner != null) throw new ClaimTaken(claim.scope(), claim.value(), owner);
        release(claim.scope(), claim.streamId(), undo);
        Holder holder = new Holder(claim.streamId(), claim.scope());
        owners.put(wanted, claim.streamId());
        held.put(holder, wanted);
        undo.add(() -> {
            owners.remove(wanted);
            held.remove(holder);
        });
    }

    boolean isClaimed(String scope, String value) {
        return owners.get(Taken.of(scope, value)) != null;
    }

    void release(String scope, String streamId, Undo undo) {
        Holder holder = new Holder(streamId, scope);
        Taken former = held.remove(holder);
        if (former == null) return;
        owners.remove(former);
        undo.add(() -> {
            owners.put(former, streamId);
            held.put(holder, former);
        });
    }

    void write(Connection connection) throws SQLException {
        List<@Nullable Object[]> gone = new ArrayList<>();
        List<@Nullable Object[]> come = new ArrayList<>();
        before.forEach((taken, owner) -> {
            if (!Objects.equals(owner, owners.get(taken))) gone.add(new @Nullable Object[] {taken.scope, taken.value});
        });
        owners.forEach((taken, owner) -> {
            if (!Objects.equals(owner, before.get(taken))) {
                come.add(new @Nullable Object[] {taken.scope, taken.value, owner});
            }
        });
        MultiRow.delete(connection, DELETE, gone);
        MultiRow.insert(connection, INSERT, come, "");
    }
}
