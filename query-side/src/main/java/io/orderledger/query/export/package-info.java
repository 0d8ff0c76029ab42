/**
 * Lists as files, for any number of rows: read in chunks, sent as they are read, and either whole or visibly broken off.
 * What is exported, and to whom, the features say.
 */
@NullMarked
package io.orderledger.query.export;

import org.jspecify.annotations.NullMarked;
