package io.orderledger.query.account;

import io.orderledger.query.freshness.Freshness;
import io.orderledger.query.paging.Micros;
import io.orderledger.query.paging.NewestFirst;
import io.orderledger.query.statement.Columns;
import io.orderledger.query.statement.ReadStatements;
import io.orderledger.web.Keyword;
import io.orderledger.web.PageQuery;
import io.orderledger.web.PageView;
import io.orderledger.web.account.UserView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads users. */
public final class UserQueries {
    /** The projection that these reads wait for. */
    public static final String PROJECTION = UserProjection.NAME;

    private static final NewestFirst.Names LIST = new NewestFirst.Names("user/page", "user/page_after", "user/count");

    private final ReadStatements reads;
    private final Freshness freshness;
    private final NewestFirst list;

    UserQueries(ReadStatements reads, Freshness freshness) {
        this.reads = reads;
        this.freshness = freshness;
        this.list = new NewestFirst(reads, LIST);
    }

    /**
     * A page of them.
     *
     * @param role only those in it; absent means all
     * @param status only those in it; absent means all
     */
    PageView<UserView> page(
            PageQuery query, Optional<Keyword> keyword, @Nullable String role, @Nullable String status) {
        return list.page(
                query,
                keyword,
                new Filter(role, status),
                freshness.of(UserProjection.NAME),
                (row, _) -> view(row),
                user -> Micros.cursor(user.createdAt(), user.id()));
    }

    /** Deleted users included. */
    public Optional<UserView> byId(UUID id) {
        return reads.one("user/by_id", (row, _) -> view(row), new ById(id.toString()));
    }

    private static UserView view(ResultSet row) throws SQLException {
        return new UserView(
                row.getString("id"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("role"),
                row.getString("avatar"),
                row.getString("employee_id"),
                row.getString("status"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                Columns.instantOrNull(row, "deleted_at"),
                row.getLong("version"));
    }

    private record ById(String id) {}

    private record Filter(@Nullable String role, @Nullable String status) {}
}
