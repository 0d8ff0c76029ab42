/** A small application that provokes everything the HTTP faces must cope with, and the tests that ask it over HTTP. */
@NullMarked
package io.orderledger.web.trial;

import org.jspecify.annotations.NullMarked;
