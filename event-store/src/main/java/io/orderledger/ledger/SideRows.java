package io.orderledger.ledger;

import io.orderledger.ledger.SideRow.Claim;
import io.orderledger.ledger.SideRow.Forget;
import io.orderledger.ledger.SideRow.Refer;
import io.orderledger.ledger.SideRow.Release;
import io.orderledger.ledger.SideRow.RequireUnreferenced;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;

/** Checks and writes side rows. The caller holds the head's lock, so nothing changes between a check and a write. */
final class SideRows {
    /** Who has the value, and what else the stream has. Two lookups by index; one with "or" could read the whole scope. */
    private static final String FIND_CLAIMS = "select true, stream_id from unique_claim where scope = ? and value = ?"
            + " union all select false, stream_id from unique_claim where scope = ? and stream_id = ? and value <> ?";

    private static final String CLAIM = "insert into unique_claim (scope, value, stream_id) values (?, ?, ?)";
    private static final String RELEASE = "delete from unique_claim where scope = ? and stream_id = ?";
    private static final String REFER = "insert into open_reference (stream_id, targets) values (?, ?)"
            + " on duplicate key update targets = values(targets)";
    private static final String FORGET = "delete from open_reference where stream_id = ?";
    private static final String FIND_REFERRER =
            "select stream_id from open_reference where find_in_set(?, targets) > 0 limit 1";

    private SideRows() {}

    static void apply(Connection connection, List<SideRow> rows) throws SQLException {
        for (SideRow row : rows) {
            switch (row) {
                case Claim claim -> claim(connection, claim);
                case Release release -> update(connection, RELEASE, release.scope(), release.streamId());
                case Refer refer -> update(connection, REFER, refer.streamId(), targets(refer));
                case Forget forget -> update(connection, FORGET, forget.streamId());
                case RequireUnreferenced required -> requireUnreferenced(connection, required.target());
            }
        }
    }

    private static void claim(Connection connection, Claim claim) throws SQLException {
        boolean hasItAlready = false;
        boolean hasAnother = false;
        try (PreparedStatement statement = connection.prepareStatement(FIND_CLAIMS)) {
            bind(statement, claim.scope(), claim.value(), claim.scope(), claim.streamId(), claim.value());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    boolean sameValue = rows.getBoolean(1);
                    String owner = rows.getString(2);
                    if (sameValue && !owner.equals(claim.streamId())) {
                        throw new ClaimTaken(claim.scope(), claim.value(), owner);
                    }
                    hasItAlready |= sameValue;
                    hasAnother |= !sameValue;
                }
            }
        }
        if (hasItAlready) return;
        if (hasAnother) update(connection, RELEASE, claim.scope(), claim.streamId());
        update(connection, CLAIM, claim.scope(), claim.value(), claim.streamId());
    }

    private static void requireUnreferenced(Connection connection, String target) throws SQLException {
        String referrer = null;
        try (PreparedStatement statement = connection.prepareStatement(FIND_REFERRER)) {
            bind(statement, target);
            try (ResultSet rows = statement.executeQuery()) {
                if (rows.next()) referrer = rows.getString(1);
            }
        }
        if (referrer != null) throw new StillReferenced(target, referrer);
    }

    private static String targets(Refer refer) {
        for (String target : refer.targets()) {
            if (!StreamNames.isName(target)) throw new IllegalArgumentException("Not a stream's name: " + target);
        }
        return String.join(",", new TreeSet<>(refer.targets()));
    }

    private static void update(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
    }
}
