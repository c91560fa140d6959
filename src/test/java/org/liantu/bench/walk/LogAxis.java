package org.liantu.bench.walk;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * An axis on which every power of ten takes the same room.
 *
 * @param from where it begins in the picture
 * @param to where it ends; may lie before the beginning
 * @param least power at the beginning
 * @param greatest power at the end
 */
record LogAxis(int from, int to, int least, int greatest) {

	/** From the power below the least of some values to the one above the greatest. */
	static LogAxis over(DoubleStream values, int from, int to) {
		double[] sorted = values.map(Math::log10).sorted().toArray();
		return new LogAxis(from, to, (int) Math.floor(sorted[0]), (int) Math.ceil(sorted[sorted.length - 1]));
	}

	/** Where a value lies. */
	double place(double value) {
		double share = (Math.log10(value) - this.least) / Math.max(1, this.greatest - this.least);
		return this.from + share * (this.to - this.from);
	}

	/** The powers of ten that are marked. */
	IntStream powers() {
		return IntStream.rangeClosed(this.least, this.greatest);
	}

}
