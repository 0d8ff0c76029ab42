/**
 * A believable supplier's shop for an empty ledger: filled through commands, like everything else in it, and the same at
 * every start because its randomness is seeded.
 */
@NullMarked
package io.orderledger.standalone.demo;

import org.jspecify.annotations.NullMarked;
