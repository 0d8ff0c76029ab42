/** Everything that can go wrong over HTTP: one catalogue, one envelope. */
@NullMarked
package io.orderledger.web.error;

import org.jspecify.annotations.NullMarked;
