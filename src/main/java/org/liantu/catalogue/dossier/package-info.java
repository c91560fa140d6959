/** The dossier of a company 一企一策: a few pages to take to a visit. */
@NullMarked
package org.liantu.catalogue.dossier;

import org.jspecify.annotations.NullMarked;
