/** Statistics as the API shows them. */
@NullMarked
package io.orderledger.web.analytics;

import org.jspecify.annotations.NullMarked;
