/**
 * Tells the operation log who did what: every write, also one that was refused, and reads of personal data in bulk.
 * Neither bodies, queries, headers nor tokens are looked at.
 */
@NullMarked
package io.orderledger.web.operation;

import org.jspecify.annotations.NullMarked;
