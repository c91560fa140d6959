package org.liantu.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> what the list is of
 * @param revision the revision of the graph that it was read at
 * @param items the items, in the list's order
 * @param next cursor of the next page, null on the last one
 */
public record Page<T>(long revision, List<T> items, @Nullable String next) {

	public Page {
		items = List.copyOf(items);
	}

	/**
	 * The page at an offset.
	 * @param <T> what the list is of
	 * @param revision the revision that was read
	 * @param question what was asked, for the cursor: a text, or a record of texts,
	 * numbers and lists
	 * @param offset how many items come before
	 * @param limit how many items a page has at the most
	 * @param rest the items from the offset on: at least {@code limit + 1} if there are
	 * so many
	 */
	public static <T> Page<T> of(long revision, Object question, int offset, int limit, List<T> rest) {
		boolean more = rest.size() > limit;
		return new Page<>(revision, more ? rest.subList(0, limit) : rest,
				more ? Cursor.next(revision, question, offset + limit) : null);
	}

}
