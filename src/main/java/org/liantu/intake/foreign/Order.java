package org.liantu.intake.foreign;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants imported, and how.
 *
 * @param mappings ids of the mappings to read the files by; empty for templates
 * @param ownMapping the text of a mapping that was brought along; null for none
 * @param dryRun whether nothing is to be written
 * @param acceptPartial whether what is valid is to be written though something is not
 */
public record Order(List<String> mappings, @Nullable String ownMapping, boolean dryRun, boolean acceptPartial) {

	public Order {
		mappings = List.copyOf(mappings);
	}

}
