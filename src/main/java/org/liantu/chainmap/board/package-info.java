/**
 * A chain as a picture: where its boxes lie and how its feeds run between them, once for
 * the page, the picture for slides and the catalogue.
 */
@NullMarked
@NamedInterface("board")
package org.liantu.chainmap.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
