/**
 * What the office itself keeps: the projects on their way, and how its calls went.
 */
@NullMarked
package org.liantu.project;

import org.jspecify.annotations.NullMarked;
