/** Statistics against what a plain reading of the events gives. */
@org.jspecify.annotations.NullMarked
package io.orderledger.query.analytics;
