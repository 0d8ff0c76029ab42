/**
 * The whole application over HTTP: bad input, races, outages and the description of the API. All tests but the outage's
 * share one running ledger.
 */
@NullMarked
package io.orderledger.standalone.e2e;

import org.jspecify.annotations.NullMarked;
