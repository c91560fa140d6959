/**
 * The chapters of a catalogue: each turns what was asked into headings, paragraphs and
 * tables.
 */
@NullMarked
package org.liantu.catalogue.chapter;

import org.jspecify.annotations.NullMarked;
