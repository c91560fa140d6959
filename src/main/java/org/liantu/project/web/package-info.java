/**
 * The office's own records, over HTTP.
 */
@NullMarked
package org.liantu.project.web;

import org.jspecify.annotations.NullMarked;
