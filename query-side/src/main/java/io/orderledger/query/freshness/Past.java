package io.orderledger.query.freshness;

import io.orderledger.web.AsOf;
import java.time.LocalDate;

/**
 * A moment of the past as tables can show it; a parameter of the statements that read what was.
 *
 * @param asOf the position that is shown: that of the moment, or the one that the projection has come to, if it is still
 *     on its way there
 * @param today the business day it was then
 */
public record Past(AsOf asOf, LocalDate today) {}
