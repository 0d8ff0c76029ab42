package io.orderledger.web.security;

/** A bean of the process that issues tokens; without one it only verifies, and makes no keys. */
public interface TokenIssuing {}
