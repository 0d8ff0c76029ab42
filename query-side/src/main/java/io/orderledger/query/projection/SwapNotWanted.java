package io.orderledger.query.projection;

/** Another one has changed the generations meanwhile: no further attempt to swap them is of any use. */
final class SwapNotWanted extends IllegalStateException {
    SwapNotWanted(Generation generation) {
        super(generation.processor() + " is not to be swapped any more");
    }
}
