/**
 * What a field of a request may hold: constraints for request records, and the one list of field codes and messages.
 */
@NullMarked
package io.orderledger.web.validation;

import org.jspecify.annotations.NullMarked;
