package io.orderledger.query.delivery;

/** @param lineNo from 1, in the order of the event */
record LineNumber(int lineNo) {}
