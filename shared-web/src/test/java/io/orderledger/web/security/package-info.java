/** Tokens, right and wrong. */
@NullMarked
package io.orderledger.web.security;

import org.jspecify.annotations.NullMarked;
