package io.orderledger.command.account;

import io.orderledger.command.account.domain.UserState;
import io.orderledger.command.gateway.Written;
import io.orderledger.web.account.UserView;

/** A user as the write routes answer with. */
final class UserViews {
    private UserViews() {}

    static UserView of(Written<UserState> written) {
        return switch (written.stream().state()) {
            case UserState.Unknown _ ->
                throw new IllegalStateException("written, and yet unknown: " + written.streamId());
            case UserState.Known known ->
                new UserView(
                        written.streamId(),
                        known.details().name(),
                        known.details().phone(),
                        known.role().wireName(),
                        known.details().avatar(),
                        known.details().employeeId(),
                        known.status().wireName(),
                        written.stream().createdAt(),
                        written.stream().updatedAt(),
                        known.deleted() ? written.stream().updatedAt() : null,
                        written.stream().version());
        };
    }
}
