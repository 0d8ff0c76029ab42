/** The catalogue of errors and its page. */
@NullMarked
package io.orderledger.web.error;

import org.jspecify.annotations.NullMarked;
