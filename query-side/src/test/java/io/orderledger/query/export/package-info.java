/** The files that exports are made of, without a server. */
@org.jspecify.annotations.NullMarked
package io.orderledger.query.export;
