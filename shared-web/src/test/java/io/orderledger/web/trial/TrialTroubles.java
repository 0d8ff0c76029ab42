package io.orderledger.web.trial;

import io.orderledger.web.ApiResponse;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.security.SignedInOnly;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Throws whatever the address names. */
@RestController
class TrialTroubles {
    @SignedInOnly
    @GetMapping("/api/troubles/{kind}")
    ApiResponse<String> trouble(@PathVariable String kind) throws Throwable {
        throw switch (kind) {
            case "connection" ->
                new CannotGetJdbcConnectionException("secret-host", new SQLException("secret", "08S01"));
            case "transaction" ->
                new CannotCreateTransactionException("secret", new SQLTransientConnectionException("secret"));
            case "timeout" -> new QueryTimeoutException("secret");
            case "sql-outage" -> new IllegalStateException("wrapped", new SQLException("secret", "08S01"));
            case "grammar" -> new BadSqlGrammarException("task", "select secret", new SQLException("secret", "42000"));
            case "duplicate" -> new DuplicateKeyException("secret");
            case "bug" -> new IllegalStateException("secret of io.orderledger.Secret");
            case "overflow" -> new StackOverflowError("secret");
            case "race" -> new IllegalStateException("wrapped", new TrialApplication.LostRace());
            case "annotated" -> new Annotated();
            case "refused" ->
                ApiFailure.withData(ErrorCode.PRICE_CHANGED, Map.of("currentPrice", new BigDecimal("5.20")));
            default -> new IllegalArgumentException(kind);
        };
    }

    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    static final class Annotated extends RuntimeException {
        Annotated() {
            super("secret queue");
        }
    }
}
