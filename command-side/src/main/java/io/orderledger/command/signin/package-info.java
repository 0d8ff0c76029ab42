/** Signing in: by password or WeChat, tokens and their renewal, and who is there when nobody was yet. */
@NullMarked
package io.orderledger.command.signin;

import org.jspecify.annotations.NullMarked;
