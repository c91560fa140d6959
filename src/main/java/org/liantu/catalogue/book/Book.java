package org.liantu.catalogue.book;

import java.util.List;

/**
 * A book, in one language and no format.
 *
 * @param cover what stands on its cover
 * @param chapters its chapters, in order
 * @param brief whether it is a few pages: without a cover page of its own and a contents
 */
public record Book(Cover cover, List<Chapter> chapters, boolean brief) {

	/** Tags of a PDF, and room beside it, are not to be had for books of more rows. */
	private static final int LARGE = 6000;

	public Book {
		chapters = List.copyOf(chapters);
	}

	/** Whether writing it takes so much memory that nothing else should. */
	public boolean isLarge() {
		return rows() > LARGE;
	}

	/** How many rows all its tables have. */
	public int rows() {
		return this.chapters.stream()
			.flatMap((chapter) -> chapter.blocks().stream())
			.filter(Block.Table.class::isInstance)
			.mapToInt((table) -> ((Block.Table) table).rows().size())
			.sum();
	}

}
