/**
 * The book of a chain 《产业链图谱目录》 and the dossier of a company: one format-free model,
 * assembled from what the other features answer, and a writer per format.
 */
@NullMarked
package org.liantu.catalogue;

import org.jspecify.annotations.NullMarked;
