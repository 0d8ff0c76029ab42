/** Tests of what limits reconciliation; what it finds is tested over HTTP. */
@NullMarked
package io.orderledger.query.reconciliation;

import org.jspecify.annotations.NullMarked;
