/**
 * From an empty folder to a service that answers: waits for the graph, brings its schema
 * and facts up to date, warms it up.
 */
@NullMarked
package org.liantu.startup;

import org.jspecify.annotations.NullMarked;
