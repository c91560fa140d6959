/**
 * What a book is made of, whatever the format: chapters of headings, paragraphs, tables
 * and pictures.
 */
@NullMarked
package org.liantu.catalogue.book;

import org.jspecify.annotations.NullMarked;
