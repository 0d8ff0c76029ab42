/**
 * Runs and slips on paper: PDF of A4 pages with the font inside, so that they look the same everywhere and print on a
 * machine without a font or a network (ADR 16). No cost stands on paper.
 */
@NullMarked
package io.orderledger.query.delivery.note;

import org.jspecify.annotations.NullMarked;
