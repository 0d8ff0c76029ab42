/** What both sides send of delivery runs. */
@NullMarked
package io.orderledger.web.delivery;

import org.jspecify.annotations.NullMarked;
