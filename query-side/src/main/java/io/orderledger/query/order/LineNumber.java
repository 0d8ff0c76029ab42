package io.orderledger.query.order;

/** Where a line stands in its order, from 1, as a parameter of statements. */
record LineNumber(int lineNo) {}
