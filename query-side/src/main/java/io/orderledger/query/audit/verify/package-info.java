/**
 * Checks an export against checkpoints and a key, and nothing else: no database, no server, and none of the product's own
 * rules; what orders come to is worked out again from a table of its own. See ADR 23.
 */
@NullMarked
package io.orderledger.query.audit.verify;

import org.jspecify.annotations.NullMarked;
