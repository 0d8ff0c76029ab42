/** Exports that are whole, damaged, and large. */
@NullMarked
package io.orderledger.query.audit.verify;

import org.jspecify.annotations.NullMarked;
