/** What surrounds a request before a controller sees it: its identity, its limits, its headers, its log line. */
@NullMarked
package io.orderledger.web.request;

import org.jspecify.annotations.NullMarked;
