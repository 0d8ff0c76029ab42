/**
 * What both HTTP faces share, so that a write answers in the same shape as a read: envelope, error catalogue, request
 * identity, and one view record per resource.
 */
@NullMarked
package io.orderledger.web;

import org.jspecify.annotations.NullMarked;
