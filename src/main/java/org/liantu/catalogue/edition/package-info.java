/** Published books: kept, numbered, never changed; compared with each other. */
@NullMarked
package org.liantu.catalogue.edition;

import org.jspecify.annotations.NullMarked;
