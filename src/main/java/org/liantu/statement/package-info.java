/**
 * What sources say, and what it amounts to: statements are kept, the edges and properties
 * that walks use are derived from the live ones.
 */
@NullMarked
package org.liantu.statement;

import org.jspecify.annotations.NullMarked;
