package io.orderledger.query.freshness;

/**
 * A projection that has not reached what a read requires.
 *
 * @param position the last ledger position that it has taken in
 * @param requiredPosition the position that the read must see
 * @param lagMs by how many milliseconds it trails the ledger
 */
record Behind(long position, long requiredPosition, long lagMs) {}
