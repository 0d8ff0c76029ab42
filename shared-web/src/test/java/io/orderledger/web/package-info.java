/** Paging, tags, cursors and keywords. */
@NullMarked
package io.orderledger.web;

import org.jspecify.annotations.NullMarked;
