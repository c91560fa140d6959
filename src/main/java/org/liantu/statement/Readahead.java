package org.liantu.statement;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Reads batches one after the other, the next ones while the last is being worked on. It
 * reads outside the caller's transaction, so only what that one has not written.
 *
 * @param <B> a batch
 * @param <T> what is read of it
 */
final class Readahead<B, T> implements AutoCloseable {

	/** As many as the server has cores to spare; more would only fill the memory. */
	private static final int AHEAD = 2;

	private final ExecutorService readers = Executors.newFixedThreadPool(AHEAD);

	private final Deque<CompletableFuture<T>> coming = new ArrayDeque<>();

	private final Iterator<B> rest;

	private final Function<B, T> read;

	Readahead(List<B> batches, Function<B, T> read) {
		this.rest = batches.iterator();
		this.read = read;
		for (int i = 0; i < AHEAD; i++) {
			begin();
		}
	}

	private void begin() {
		if (this.rest.hasNext()) {
			B batch = this.rest.next();
			this.coming.add(CompletableFuture.supplyAsync(() -> this.read.apply(batch), this.readers));
		}
	}

	/** What was read of the next batch; as often as there are batches. */
	T next() {
		CompletableFuture<T> first = this.coming.remove();
		begin();
		try {
			return first.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

	@Override
	public void close() {
		this.readers.shutdownNow();
	}

}
