/**
 * Looking around in the graph, over HTTP.
 */
@NullMarked
package org.liantu.explore.web;

import org.jspecify.annotations.NullMarked;
