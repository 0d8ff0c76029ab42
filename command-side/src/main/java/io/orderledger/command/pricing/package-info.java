/** What one customer pays for products: validity, quantity breaks, history: commands, write routes and the shell around the decider. */
@NullMarked
package io.orderledger.command.pricing;

import org.jspecify.annotations.NullMarked;
