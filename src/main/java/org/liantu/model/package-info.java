/**
 * The words of the product: small records on the JDK alone, usable by every other
 * package.
 */
@NullMarked
package org.liantu.model;

import org.jspecify.annotations.NullMarked;
