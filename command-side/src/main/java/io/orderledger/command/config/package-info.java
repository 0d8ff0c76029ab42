/** The system configuration, key by key: commands, write routes and the shell around the decider. */
@NullMarked
package io.orderledger.command.config;

import org.jspecify.annotations.NullMarked;
