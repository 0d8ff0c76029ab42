/** An employee, decided: state, commands, decide and evolve. Pure; nothing here knows a framework. */
@NullMarked
package io.orderledger.command.employee.domain;

import org.jspecify.annotations.NullMarked;
