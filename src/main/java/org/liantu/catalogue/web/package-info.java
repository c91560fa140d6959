/** Books over HTTP. */
@NullMarked
package org.liantu.catalogue.web;

import org.jspecify.annotations.NullMarked;
