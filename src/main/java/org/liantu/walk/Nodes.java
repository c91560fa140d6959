package org.liantu.walk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.liantu.model.Label;
import org.liantu.model.Name;
import org.liantu.model.Vouched;

/**
 * The nodes of a version: each a whole number from 1, never used for another one. What is
 * known of it is a record of bytes: its label, its id, and the properties that walks show
 * or look at. Records are only ever added; a version knows which one holds.
 */
final class Nodes {

	/** The properties that are kept, in the order of their codes. */
	static final List<String> PROPERTIES = List.of("name", "shortName", "nameEn", "calibre", "chain", "stage",
			"definition", "kind", "on", "text", "state", "level", Vouched.NAME);

	private static final Label[] LABELS = Label.values();

	private static final String BETWEEN = "\u001f";

	private final Records records;

	/** Where a node's record is; 0 if it is gone. */
	private final Pages places;

	/** Nodes by the hash of label and id, open addressing; shared by versions. */
	private final int[] table;

	/** One more than the greatest node. */
	private final int bound;

	/** Nodes below this stand in the order of label and id. */
	private final int sorted;

	private final int[] counts;

	/**
	 * The first node of each label among those that stand in order; 0 if there is none.
	 */
	private final int[] begins;

	Nodes(Records records, Pages places, int[] table, int bound, int sorted, int[] counts, int[] begins) {
		this.records = records;
		this.places = places;
		this.table = table;
		this.bound = bound;
		this.sorted = sorted;
		this.counts = counts;
		this.begins = begins;
	}

	/** No node at all. */
	static Nodes none() {
		return new Nodes(new Records(), Pages.EMPTY, new int[1 << 10], 1, 1, new int[LABELS.length],
				new int[LABELS.length]);
	}

	/** One more than the greatest node. */
	int bound() {
		return this.bound;
	}

	/** How many nodes have this label. */
	int count(Label label) {
		return this.counts[label.ordinal()];
	}

	/** The node of that label and id; 0 if there is none. */
	int find(Label label, String id) {
		byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
		int mask = this.table.length - 1;
		for (int slot = hash(label, bytes) & mask; this.table[slot] != 0; slot = (slot + 1) & mask) {
			int node = this.table[slot];
			if (node < this.bound) {
				int place = this.places.get(node);
				if (place != 0 && this.records.is(place, label.ordinal(), bytes)) {
					return node;
				}
			}
		}
		return 0;
	}

	/** All nodes of a label. */
	int[] all(Label label) {
		int[] all = new int[count(label)];
		int next = 0;
		int begin = this.begins[label.ordinal()];
		for (int node = (begin == 0) ? this.sorted : begin; node < this.bound && next < all.length; node++) {
			if (isThere(node) && label(node) == label) {
				all[next++] = node;
			}
		}
		return all;
	}

	/** Whether it is there in this version. */
	boolean isThere(int node) {
		return this.places.get(node) != 0;
	}

	Label label(int node) {
		return LABELS[this.records.label(this.places.get(node))];
	}

	String id(int node) {
		return this.records.id(this.places.get(node));
	}

	/** What it is called: its short name, else its name, else its id. */
	Name name(int node) {
		String shortName = property(node, "shortName");
		String name = (shortName != null) ? shortName : property(node, "name");
		return new Name((name != null) ? name : id(node), property(node, "nameEn"));
	}

	/** A property that is kept; null if the node has none such. */
	@Nullable String property(int node, String property) {
		return this.records.property(this.places.get(node), PROPERTIES.indexOf(property));
	}

	/** A property of several values; empty if the node has none such. */
	List<String> values(int node, String property) {
		String values = property(node, property);
		return (values == null || values.isEmpty()) ? List.of() : List.of(values.split(BETWEEN));
	}

	/** Whether these are the properties that are kept of it; others do not count. */
	boolean reads(int node, Map<String, ?> properties) {
		return this.records.properties(this.places.get(node)).equals(Records.asRead(properties));
	}

	Map<String, String> properties(int node) {
		return this.records.properties(this.places.get(node));
	}

	/** The order of labels, and of ids where labels are alike. */
	int compare(int one, int other) {
		if (one == other) {
			return 0;
		}
		if (one < this.sorted && other < this.sorted) {
			return Integer.compare(one, other);
		}
		return this.records.compare(this.places.get(one), this.places.get(other));
	}

	/**
	 * The place of every node in the order of {@link #compare}, by node. Nodes that were
	 * added later are sorted and merged into those that stood in order from the start.
	 */
	int[] ranks() {
		int[] later = IntStream.range(this.sorted, this.bound)
			.filter(this::isThere)
			.boxed()
			.sorted(this::compare)
			.mapToInt(Integer::intValue)
			.toArray();
		int[] ranks = new int[this.bound];
		int rank = 0;
		int next = 0;
		for (int node = 1; node < this.sorted; node++) {
			while (next < later.length && isThere(node) && compare(later[next], node) < 0) {
				ranks[later[next++]] = rank++;
			}
			ranks[node] = rank++;
		}
		while (next < later.length) {
			ranks[later[next++]] = rank++;
		}
		return ranks;
	}

	/** How many records are of nodes that are gone, or read differently since. */
	int spent() {
		return this.records.count() - Arrays.stream(this.counts).sum();
	}

	/** The nodes that are there, in the order of {@link #compare}. */
	int[] inOrder() {
		int[] ranks = ranks();
		int[] byRank = new int[this.bound];
		for (int node = 1; node < this.bound; node++) {
			if (isThere(node)) {
				byRank[ranks[node]] = node;
			}
		}
		return Arrays.stream(byRank).filter((node) -> node != 0).toArray();
	}

	/** The order of ids, whatever the labels. */
	int compareIds(int one, int other) {
		if (one < this.sorted && other < this.sorted && label(one) == label(other)) {
			return Integer.compare(one, other);
		}
		return this.records.compareIds(this.places.get(one), this.places.get(other));
	}

	/** How much memory they take. */
	long bytes() {
		return this.records.bytes() + this.places.bytes() + 4L * this.table.length;
	}

	Editor edit() {
		return new Editor(this);
	}

	/**
	 * The same nodes with a table of their own: for a version beside the one that
	 * follows, whose nodes would take up room in the table that all those share.
	 */
	Nodes apart() {
		return new Nodes(this.records, this.places, this.table.clone(), this.bound, this.sorted, this.counts,
				this.begins);
	}

	private static int hash(Label label, byte[] id) {
		int hash = label.ordinal() + 1;
		for (byte one : id) {
			hash = hash * 31 + one;
		}
		hash *= 0x9E3779B9;
		return hash ^ (hash >>> 15);
	}

	/** Makes a version; used by one thread and then no more. */
	static final class Editor {

		private final Records records;

		private final Pages.Editor places;

		private int[] table;

		private int bound;

		private int sorted;

		private boolean inOrder;

		private final int[] counts;

		private final int[] begins;

		Editor(Nodes nodes) {
			this.records = nodes.records;
			this.places = nodes.places.edit();
			this.table = nodes.table;
			this.bound = nodes.bound;
			this.sorted = nodes.sorted;
			this.inOrder = nodes.bound == nodes.sorted;
			this.counts = nodes.counts.clone();
			this.begins = nodes.begins.clone();
		}

		/**
		 * The node of that label and id, also one that is gone; 0 if there never was one.
		 */
		int find(Label label, String id) {
			byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
			int slot = slot(label, bytes);
			return (this.table[slot] != 0 && this.places.get(this.table[slot]) != 0) ? this.table[slot] : 0;
		}

		/**
		 * Where it is, or would be. What is gone is passed over; it comes back as
		 * another.
		 */
		private int slot(Label label, byte[] id) {
			int mask = this.table.length - 1;
			int slot = hash(label, id) & mask;
			while (this.table[slot] != 0) {
				int place = this.places.get(this.table[slot]);
				if (place != 0 && this.records.is(place, label.ordinal(), id)) {
					break;
				}
				slot = (slot + 1) & mask;
			}
			return slot;
		}

		/** Adds a node, or says something else of one that is there. */
		int put(Label label, String id, Map<String, ?> properties) {
			byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
			int slot = slot(label, bytes);
			int node = this.table[slot];
			if (node == 0) {
				if (this.inOrder && this.bound > 1) {
					int last = this.places.get(this.bound - 1);
					this.inOrder = last != 0 && this.records.isBefore(last, label.ordinal(), bytes);
				}
				node = this.bound++;
				if (this.inOrder) {
					this.sorted = this.bound;
					if (this.begins[label.ordinal()] == 0) {
						this.begins[label.ordinal()] = node;
					}
				}
				this.table[slot] = node;
				this.counts[label.ordinal()]++;
			}
			this.places.set(node, this.records.add(label.ordinal(), bytes, properties));
			if (this.bound > this.table.length / 2) {
				grow();
			}
			return node;
		}

		void drop(int node) {
			this.counts[this.records.label(this.places.get(node))]--;
			this.places.set(node, 0);
		}

		/** Into a new table: older versions keep theirs. */
		private void grow() {
			int[] grown = new int[this.table.length * 2];
			int mask = grown.length - 1;
			for (int node = 1; node < this.bound; node++) {
				int place = this.places.get(node);
				if (place != 0) {
					int slot = hash(LABELS[this.records.label(place)],
							this.records.id(place).getBytes(StandardCharsets.UTF_8)) & mask;
					while (grown[slot] != 0) {
						slot = (slot + 1) & mask;
					}
					grown[slot] = node;
				}
			}
			this.table = grown;
		}

		int bound() {
			return this.bound;
		}

		Nodes done() {
			return new Nodes(this.records, this.places.done(), this.table, this.bound, this.sorted, this.counts,
					this.begins);
		}

	}

	/** Records of bytes, only ever added; the first place is 1. */
	private static final class Records {

		private static final int BITS = 20;

		private static final int SIZE = 1 << BITS;

		/** Read while it grows. */
		private volatile byte[][] chunks = { new byte[SIZE] };

		private int end = 1;

		private int count;

		/** How many there are, of whatever version. */
		int count() {
			return this.count;
		}

		int add(int label, byte[] id, Map<String, ?> properties) {
			Map<Integer, byte[]> kept = kept(properties);
			int length = 3 + id.length + kept.values().stream().mapToInt((text) -> 3 + text.length).sum();
			if (length > SIZE) {
				throw new IllegalArgumentException("too long to be walked over: " + label);
			}
			if ((this.end & (SIZE - 1)) + length > SIZE || (this.end >>> BITS) == this.chunks.length) {
				this.end = this.chunks.length << BITS;
				byte[][] more = Arrays.copyOf(this.chunks, this.chunks.length + 1);
				more[more.length - 1] = new byte[SIZE];
				this.chunks = more;
			}
			byte[] chunk = this.chunks[this.end >>> BITS];
			int at = this.end & (SIZE - 1);
			int place = this.end;
			chunk[at++] = (byte) label;
			chunk[at++] = (byte) id.length;
			System.arraycopy(id, 0, chunk, at, id.length);
			at += id.length;
			chunk[at++] = (byte) kept.size();
			for (Map.Entry<Integer, byte[]> property : kept.entrySet()) {
				byte[] text = property.getValue();
				chunk[at++] = (byte) (int) property.getKey();
				chunk[at++] = (byte) (text.length >>> 8);
				chunk[at++] = (byte) text.length;
				System.arraycopy(text, 0, chunk, at, text.length);
				at += text.length;
			}
			this.end += length;
			this.count++;
			return place;
		}

		private static Map<Integer, byte[]> kept(Map<String, ?> properties) {
			Map<Integer, byte[]> kept = new TreeMap<>();
			properties.forEach((name, value) -> {
				int code = PROPERTIES.indexOf(name);
				if (code >= 0 && value != null) {
					kept.put(code, text(value));
				}
			});
			return kept;
		}

		/** What a record of these properties would read. */
		static Map<String, String> asRead(Map<String, ?> properties) {
			Map<String, String> read = new TreeMap<>();
			kept(properties)
				.forEach((code, text) -> read.put(PROPERTIES.get(code), new String(text, StandardCharsets.UTF_8)));
			return read;
		}

		/** What is longer than two bytes can count is cut at a whole character. */
		private static byte[] text(Object value) {
			String text = (value instanceof List<?> values)
					? String.join(BETWEEN, values.stream().map(String::valueOf).toList()) : String.valueOf(value);
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			int length = Math.min(bytes.length, 0xFFFF);
			while (length < bytes.length && (bytes[length] & 0xC0) == 0x80) {
				length--;
			}
			return (length == bytes.length) ? bytes : Arrays.copyOf(bytes, length);
		}

		int label(int place) {
			return this.chunks[place >>> BITS][place & (SIZE - 1)];
		}

		String id(int place) {
			byte[] chunk = this.chunks[place >>> BITS];
			int at = place & (SIZE - 1);
			return new String(chunk, at + 2, chunk[at + 1] & 0xFF, StandardCharsets.UTF_8);
		}

		boolean is(int place, int label, byte[] id) {
			byte[] chunk = this.chunks[place >>> BITS];
			int at = place & (SIZE - 1);
			int length = chunk[at + 1] & 0xFF;
			return chunk[at] == label && Arrays.equals(chunk, at + 2, at + 2 + length, id, 0, id.length);
		}

		boolean isBefore(int place, int label, byte[] id) {
			byte[] chunk = this.chunks[place >>> BITS];
			int at = place & (SIZE - 1);
			return chunk[at] < label || (chunk[at] == label
					&& Arrays.compareUnsigned(chunk, at + 2, at + 2 + (chunk[at + 1] & 0xFF), id, 0, id.length) < 0);
		}

		int compare(int one, int other) {
			int byLabel = Integer.compare(label(one), label(other));
			return (byLabel != 0) ? byLabel : compareIds(one, other);
		}

		int compareIds(int one, int other) {
			byte[] chunk = this.chunks[one >>> BITS];
			int at = one & (SIZE - 1);
			byte[] otherChunk = this.chunks[other >>> BITS];
			int otherAt = other & (SIZE - 1);
			return Arrays.compareUnsigned(chunk, at + 2, at + 2 + (chunk[at + 1] & 0xFF), otherChunk, otherAt + 2,
					otherAt + 2 + (otherChunk[otherAt + 1] & 0xFF));
		}

		Map<String, String> properties(int place) {
			byte[] chunk = this.chunks[place >>> BITS];
			int at = (place & (SIZE - 1)) + 2 + (chunk[(place & (SIZE - 1)) + 1] & 0xFF);
			Map<String, String> properties = new TreeMap<>();
			for (int left = chunk[at++]; left > 0; left--) {
				int code = chunk[at];
				int length = ((chunk[at + 1] & 0xFF) << 8) | (chunk[at + 2] & 0xFF);
				properties.put(PROPERTIES.get(code), new String(chunk, at + 3, length, StandardCharsets.UTF_8));
				at += 3 + length;
			}
			return properties;
		}

		@Nullable String property(int place, int code) {
			byte[] chunk = this.chunks[place >>> BITS];
			int at = (place & (SIZE - 1)) + 2 + (chunk[(place & (SIZE - 1)) + 1] & 0xFF);
			for (int left = chunk[at++]; left > 0; left--) {
				int length = ((chunk[at + 1] & 0xFF) << 8) | (chunk[at + 2] & 0xFF);
				if (chunk[at] == code) {
					return new String(chunk, at + 3, length, StandardCharsets.UTF_8);
				}
				at += 3 + length;
			}
			return null;
		}

		long bytes() {
			return (long) this.chunks.length * SIZE;
		}

	}

}
