/** Numbers for people, which count within a business day. */
@NullMarked
package io.orderledger.command.numbering;

import org.jspecify.annotations.NullMarked;
