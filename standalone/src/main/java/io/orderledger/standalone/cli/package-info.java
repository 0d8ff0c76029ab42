/**
 * The command line: one command a class. Commands start no Spring: they read files, speak to a running server over HTTP, or
 * read the database where that is safe.
 */
@NullMarked
package io.orderledger.standalone.cli;

import org.jspecify.annotations.NullMarked;
