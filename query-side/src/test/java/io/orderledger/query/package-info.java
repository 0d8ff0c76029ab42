/** Tests of the query side that span features, and the database they share. */
@NullMarked
package io.orderledger.query;

import org.jspecify.annotations.NullMarked;
