package io.orderledger.query.account;

import io.orderledger.events.UserEvent;
import io.orderledger.events.UserEvent.UserActivated;
import io.orderledger.events.UserEvent.UserChanged;
import io.orderledger.events.UserEvent.UserDeactivated;
import io.orderledger.events.UserEvent.UserDeleted;
import io.orderledger.events.UserEvent.UserInvited;
import io.orderledger.events.UserEvent.UserReactivated;
import io.orderledger.events.UserEvent.UserRestored;
import io.orderledger.events.UserEvent.UserRoleChanged;
import io.orderledger.query.projection.EventEnvelope;
import io.orderledger.query.projection.Projection;
import io.orderledger.query.projection.Sql;
import java.util.List;

/** Users as they stand. What they prove themselves with is no event, and never here. */
final class UserProjection implements Projection<UserEvent> {
    static final String NAME = "user-1";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<UserEvent> eventType() {
        return UserEvent.class;
    }

    @Override
    public List<String> tables() {
        return List.of("user_1");
    }

    @Override
    public void project(UserEvent event, EventEnvelope envelope, Sql sql) {
        switch (event) {
            case UserInvited e -> sql.insert("user/invited", e);
            case UserActivated e -> sql.updateOne("user/activated", e);
            case UserChanged e -> sql.updateOne("user/changed", e);
            case UserRoleChanged e -> sql.updateOne("user/role_changed", e);
            case UserDeactivated e -> sql.updateOne("user/deactivated", e);
            case UserReactivated e -> sql.updateOne("user/reactivated", e);
            case UserDeleted e -> sql.updateOne("user/deleted", e);
            case UserRestored e -> sql.updateOne("user/restored", e);
        }
    }
}
