package io.orderledger.query.operation;

/** How an operation ended, as the API names it; see {@link io.orderledger.events.Operation.Result}. */
enum OperationResult {
    accepted,
    refused,
    failed,
    read
}
