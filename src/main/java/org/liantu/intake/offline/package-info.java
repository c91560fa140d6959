/**
 * The first graph of a data directory, made of the seed and foreign files without a
 * server.
 */
@NullMarked
package org.liantu.intake.offline;

import org.jspecify.annotations.NullMarked;
