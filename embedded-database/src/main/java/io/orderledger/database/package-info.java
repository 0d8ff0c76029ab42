/**
 * A real MariaDB server in a directory: unpacked, started, stopped and recovered by plain Java.
 * Standalone runs on it, and the tests of every module; nothing in production code of either side knows it.
 */
@NullMarked
package io.orderledger.database;

import org.jspecify.annotations.NullMarked;
