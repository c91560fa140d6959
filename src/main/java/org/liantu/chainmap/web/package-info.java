/**
 * The maps of the chains over REST.
 */
@NullMarked
package org.liantu.chainmap.web;

import org.jspecify.annotations.NullMarked;
