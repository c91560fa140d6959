package org.liantu.model;

import org.jspecify.annotations.Nullable;

/**
 * What a thing is called. Answers show the English name where English is asked for and
 * one is known, else the Chinese one.
 *
 * @param zh the Chinese name
 * @param en the English name, null where none is known
 */
public record Name(String zh, @Nullable String en) implements Comparable<Name> {

	public static Name of(String zh) {
		return new Name(zh, null);
	}

	/** The name in English if asked for and known, else in Chinese. */
	public String in(boolean english) {
		return (english && this.en != null) ? this.en : this.zh;
	}

	@Override
	public int compareTo(Name other) {
		return this.zh.compareTo(other.zh);
	}

	@Override
	public String toString() {
		return this.zh;
	}

}
