package io.orderledger.ledger;

/** An append was refused because its idempotency key has a receipt already. Nothing was written by it. */
public final class AlreadyReceived extends RuntimeException {
    private final transient CommandReceipt receipt;

    AlreadyReceived(CommandReceipt receipt) {
        super("there is a receipt already: " + receipt, null, false, false);
        this.receipt = receipt;
    }

    public CommandReceipt receipt() {
        return receipt;
    }
}
