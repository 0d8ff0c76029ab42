package io.orderledger.command.gateway;

import io.orderledger.ledger.ClaimTaken;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.error.FailureMapping;
import java.util.Map;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the ledger and Axon throw at a command, as entries of the catalogue. */
@Component
class CommandFailures implements FailureMapping {

    @Override
    public @Nullable ApiFailure map(Throwable exception) {
        return switch (exception) {
            case CommandRejected e -> RejectionAnswers.answer(e.rejection());
            case ClaimTaken e -> claimTaken(e);
            case ConflictingAggregateVersionException e ->
                ApiFailure.withData(
                        ErrorCode.VERSION_MISMATCH,
                        Map.of(
                                "currentVersion",
                                e.getActualVersion() + 1,
                                "expectedVersion",
                                e.getExpectedVersion() + 1));
            case ConcurrencyException _ -> ApiFailure.of(ErrorCode.CONCURRENT_CHANGE);
            default -> null;
        };
    }

    private static @Nullable ApiFailure claimTaken(ClaimTaken e) {
        Map<String, String> owner = Map.of("id", e.owner());
        return switch (e.scope()) {
            case SideRows.PRODUCT_BARCODE -> ApiFailure.withData(ErrorCode.BARCODE_TAKEN, owner);
            case SideRows.CUSTOMER_PHONE -> ApiFailure.withData(ErrorCode.PHONE_TAKEN, owner);
            // A number that was raced for too often: the caller may simply try again.
            case SideRows.ORDER_NUMBER -> ApiFailure.of(ErrorCode.CONCURRENT_CHANGE);
            default -> null;
        };
    }
}
