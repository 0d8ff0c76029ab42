/**
 * The contract between the command side and the query side: what the ledger stores. Records here are storage, never
 * edited once released: a new shape is a new revision with an upcaster and a golden file. JDK types only.
 */
@NullMarked
package io.orderledger.events;

import org.jspecify.annotations.NullMarked;
