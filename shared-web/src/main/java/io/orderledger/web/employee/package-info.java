/** The employee as both sides send it. */
@NullMarked
package io.orderledger.web.employee;

import org.jspecify.annotations.NullMarked;
