/**
 * Who calls, and what they may: tokens, the standing of their users, rights of routes and fields. What is allowed to
 * whom stands in {@link io.orderledger.events.Role}.
 */
@NullMarked
package io.orderledger.web.security;

import org.jspecify.annotations.NullMarked;
