/** The command side: it decides, records, and answers with what it recorded. It reads no projection. */
@NullMarked
package io.orderledger.command;

import org.jspecify.annotations.NullMarked;
