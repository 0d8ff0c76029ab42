/** Users, as lists and details. Projections write the tables of this feature, queries read them, and the API shows them. */
@NullMarked
package io.orderledger.query.account;

import org.jspecify.annotations.NullMarked;
