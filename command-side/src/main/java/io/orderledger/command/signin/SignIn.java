package io.orderledger.command.signin;

import io.orderledger.command.account.Credentials;
import io.orderledger.command.account.UserPhones;
import io.orderledger.command.account.domain.UserCommand.ActivateUser;
import io.orderledger.command.account.domain.UserState;
import io.orderledger.command.decision.Actor;
import io.orderledger.command.gateway.Call;
import io.orderledger.command.gateway.Calls;
import io.orderledger.command.gateway.Commands;
import io.orderledger.command.signin.RefreshTokens.Exchanged;
import io.orderledger.command.signin.wechat.WeChat;
import io.orderledger.events.Standings;
import io.orderledger.events.UserStanding;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.web.IfMatch;
import io.orderledger.web.account.SessionView;
import io.orderledger.web.account.SignedInUserView;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.security.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Who proves to be a user of the ledger gets tokens. Nobody is told whether it was the name or the proof that was wrong. */
@Component
class SignIn {
    private static final String NOBODY = "";

    private final Credentials credentials;
    private final UserPhones phones;
    private final PasswordEncoder encoder;
    private final Standings standings;
    private final LedgerReader reader;
    private final Commands commands;
    private final AccessTokenIssuer accessTokens;
    private final RefreshTokens refreshTokens;
    private final WeChat weChat;
    /** Compared with where there is nothing to compare with, so that this takes as long. */
    private final String nobodysHash;

    SignIn(
            Credentials credentials,
            UserPhones phones,
            PasswordEncoder encoder,
            Standings standings,
            LedgerReader reader,
            Commands commands,
            AccessTokenIssuer accessTokens,
            RefreshTokens refreshTokens,
            WeChat weChat) {
        this.credentials = credentials;
        this.phones = phones;
        this.encoder = encoder;
        this.standings = standings;
        this.reader = reader;
        this.commands = commands;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
        this.weChat = weChat;
        this.nobodysHash = credentials.hash("nobody has this password").encoded();
    }

    /** Whom somebody tries to be. */
    Optional<String> userWith(String phone) {
        return phones.userWith(phone);
    }

    /**
     * Takes as long for nobody as for somebody.
     *
     * @param userId whom the phone belongs to; nothing when it is nobody's
     * @throws ApiFailure CREDENTIALS_WRONG, whatever of them is
     */
    SessionView byPassword(Optional<String> userId, String password) {
        Optional<String> hash = credentials.passwordHash(userId.orElse(NOBODY));
        boolean matches = encoder.matches(password, hash.orElse(nobodysHash));
        if (!matches || hash.isEmpty() || userId.isEmpty() || !mayEnter(userId.get())) {
            throw ApiFailure.of(ErrorCode.CREDENTIALS_WRONG);
        }
        return begin(userId.get());
    }

    /**
     * @param phoneCode from getPhoneNumber; needed the first time only
     * @throws ApiFailure NOT_INVITED for whom nobody has invited
     */
    SessionView byWeChat(String code, @Nullable String phoneCode) {
        return byOpenid(weChat.openidOf(code), phoneCode);
    }

    /** For whom WeChat's own hosting vouches. */
    SessionView byOpenid(String openid, @Nullable String phoneCode) {
        Optional<String> known = credentials.userByOpenid(openid).filter(this::mayEnter);
        if (known.isPresent()) return begin(known.get());
        if (phoneCode == null) throw ApiFailure.of(ErrorCode.NOT_INVITED);
        String userId = phones.userWith(weChat.phoneOf(phoneCode))
                .filter(this::isExpected)
                .orElseThrow(() -> ApiFailure.of(ErrorCode.NOT_INVITED));
        if (credentials.openidOf(userId).filter(bound -> !bound.equals(openid)).isPresent()
                || !credentials.bindOpenid(userId, openid)) {
            throw ApiFailure.of(ErrorCode.WECHAT_BOUND);
        }
        activate(userId);
        return begin(userId);
    }

    /** @throws ApiFailure REFRESH_TOKEN_INVALID when there is nothing to go on with */
    SessionView refresh(String token) {
        return refreshTokens
                .exchange(token)
                .filter(exchanged -> mayEnter(exchanged.userId()))
                .map(this::session)
                .orElseThrow(() -> ApiFailure.of(ErrorCode.REFRESH_TOKEN_INVALID));
    }

    /** @return whose sign-in is over; nothing when the token was none */
    Optional<String> end(String token) {
        return refreshTokens.revoke(token);
    }

    private SessionView begin(String userId) {
        return session(refreshTokens.begin(userId));
    }

    private SessionView session(Exchanged tokens) {
        UserStanding standing = standings.of(tokens.userId());
        var caller = new Caller(tokens.userId(), standing.name(), standing.role(), standing.employeeId());
        return new SessionView(
                accessTokens.issue(tokens.userId(), tokens.familyId()),
                tokens.token(),
                accessTokens.goodFor().toSeconds(),
                SignedInUserView.of(caller));
    }

    /** What another node has just decided counts: tokens are given for a long time. */
    private boolean mayEnter(String userId) {
        return reader.current(() -> standings.of(userId)).mayEnter();
    }

    /** Invited or active: who was deactivated is not let in by another door. */
    private boolean isExpected(String userId) {
        UserStanding standing = reader.current(() -> standings.of(userId));
        return !standing.deactivated() && !standing.deleted();
    }

    private void activate(String userId) {
        UserStanding standing = standings.of(userId);
        var self = new Actor(userId, standing.name(), standing.role());
        commands.send(
                new ActivateUser(userId),
                UserState.EVOLUTION,
                new Call(self, null, Calls.origin(), new IfMatch.Absent(), null));
    }
}
