/**
 * What all of the REST interface shares: problems as problem+json, the two languages,
 * strict parameters, pages and cursors, ETags, and the description of it all.
 */
@NullMarked
package org.liantu.web;

import org.jspecify.annotations.NullMarked;
