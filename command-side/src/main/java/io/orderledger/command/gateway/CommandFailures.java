package io.orderledger.command.gateway;

import io.orderledger.ledger.ClaimTaken;
import io.orderledger.ledger.LedgerBusy;
import io.orderledger.ledger.LedgerReader;
import io.orderledger.web.error.ApiFailure;
import io.orderledger.web.error.ErrorCode;
import io.orderledger.web.error.FailureMapping;
import java.util.Map;
import org.axonframework.common.lock.DeadlockException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the ledger and Axon throw at a command, as entries of the catalogue. */
@Component
class CommandFailures implements FailureMapping {
    private final LedgerReader reader;

    CommandFailures(LedgerReader reader) {
        this.reader = reader;
    }

    @Override
    public @Nullable ApiFailure map(Throwable exception) {
        return switch (exception) {
            case CommandRejected e -> RejectionAnswers.answer(e.rejection());
            case ClaimTaken e -> claimTaken(e);
            case ConflictingAggregateVersionException e ->
                ApiFailure.withData(ErrorCode.VERSION_MISMATCH, MissedEvents.read(e, reader));
            case LedgerBusy _ -> ApiFailure.of(ErrorCode.LEDGER_BUSY);
            case Commands.KeyUnderWay _ -> ApiFailure.of(ErrorCode.IDEMPOTENCY_IN_FLIGHT);
            case Commands.KeyReused _ -> ApiFailure.of(ErrorCode.IDEMPOTENCY_KEY_REUSED);
            case ConcurrencyException _, DeadlockException _ -> ApiFailure.of(ErrorCode.CONCURRENT_CHANGE);
            // Others held the stream for as long as a caller can be made to wait.
            case LockAcquisitionFailedException _ -> ApiFailure.of(ErrorCode.LEDGER_BUSY);
            default -> null;
        };
    }

    private static @Nullable ApiFailure claimTaken(ClaimTaken e) {
        Map<String, String> owner = Map.of("id", e.owner());
        return switch (e.scope()) {
            case SideRows.PRODUCT_BARCODE -> ApiFailure.withData(ErrorCode.BARCODE_TAKEN, owner);
            case SideRows.CUSTOMER_PHONE, SideRows.USER_PHONE, SideRows.EMPLOYEE_PHONE ->
                ApiFailure.withData(ErrorCode.PHONE_TAKEN, owner);
            case SideRows.USER_EMPLOYEE -> ApiFailure.withData(ErrorCode.EMPLOYEE_LINKED, owner);
            // A number that was raced for too often: the caller may simply try again.
            case SideRows.ORDER_NUMBER, SideRows.DELIVERY_NUMBER -> ApiFailure.of(ErrorCode.CONCURRENT_CHANGE);
            default -> null;
        };
    }
}
