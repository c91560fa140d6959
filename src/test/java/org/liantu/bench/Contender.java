package org.liantu.bench;

import java.io.IOException;

/** One way to bring a market into a store. */
interface Contender {

	/** As it stands in the table. */
	String name();

	/**
	 * Brings it in, and counts what is there afterwards.
	 * @throws WrongCount if that is not what was to be brought in
	 */
	Figure run(Market market) throws IOException, InterruptedException;

}
