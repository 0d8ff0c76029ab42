/** Signing in, over HTTP, with a WeChat of our own. */
@NullMarked
package io.orderledger.command.signin;

import org.jspecify.annotations.NullMarked;
