/** The user as both sides send it. What proves who somebody is (password, openid) is never part of it. */
@NullMarked
package io.orderledger.web.account;

import org.jspecify.annotations.NullMarked;
