/** The system configuration, with the defaults of keys that nobody has set. Projections write the tables of this feature, queries read them, and the API shows them. */
@NullMarked
package io.orderledger.query.config;

import org.jspecify.annotations.NullMarked;
