package org.liantu.catalogue.book;

import java.util.List;

/**
 * A chapter.
 *
 * @param id its anchor: letters, digits, dots and hyphens
 * @param title its title
 * @param blocks what is in it, in order
 */
public record Chapter(String id, String title, List<Block> blocks) {

	public Chapter {
		blocks = List.copyOf(blocks);
	}

	/** Its headings that something can point at, of any depth. */
	public List<Block.Heading> headings() {
		return this.blocks.stream()
			.filter(Block.Heading.class::isInstance)
			.map(Block.Heading.class::cast)
			.filter((heading) -> heading.id() != null)
			.toList();
	}

	/** Its sections that something can point at, for the contents. */
	public List<Block.Heading> sections() {
		return headings().stream().filter((heading) -> heading.depth() == 2).toList();
	}

}
