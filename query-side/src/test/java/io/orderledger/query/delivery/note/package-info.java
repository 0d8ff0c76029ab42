/** Tests of what stands on paper. */
@NullMarked
package io.orderledger.query.delivery.note;

import org.jspecify.annotations.NullMarked;
