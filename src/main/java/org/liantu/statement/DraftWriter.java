package org.liantu.statement;

import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

/**
 * Writes batches of a hidden import side by side, so that the graph's server works on one
 * while the next is made ready. The first fault ends it all.
 */
public final class DraftWriter implements AutoCloseable {

	/** The server keeps two cores busy with so many; more only wait for each other. */
	private static final int SIDE_BY_SIDE = 3;

	private final Drafts drafts;

	private final String importId;

	private final ExecutorService writers = Executors.newFixedThreadPool(SIDE_BY_SIDE);

	private final Semaphore room = new Semaphore(SIDE_BY_SIDE + 1);

	private final AtomicInteger written = new AtomicInteger();

	private final AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();

	DraftWriter(Drafts drafts, String importId) {
		this.drafts = drafts;
		this.importId = importId;
	}

	/**
	 * Takes a batch; waits while too many are being written.
	 * @param statements none that was written for this import before
	 * @return how many statements have been written so far
	 */
	public int write(Collection<Statement> statements) {
		this.room.acquireUninterruptibly();
		if (this.fault.get() != null) {
			this.room.release();
			throwFault();
		}
		this.writers.execute(() -> {
			try {
				if (this.fault.get() == null) {
					this.drafts.write(this.importId, statements);
					this.written.addAndGet(statements.size());
				}
			}
			catch (RuntimeException | Error ex) {
				// An import that goes on without this batch would lose it.
				this.fault.compareAndSet(null, ex);
			}
			finally {
				this.room.release();
			}
		});
		return this.written.get();
	}

	/** Waits until everything is written. */
	public void finish() {
		this.room.acquireUninterruptibly(SIDE_BY_SIDE + 1);
		this.room.release(SIDE_BY_SIDE + 1);
		throwFault();
	}

	private void throwFault() {
		Throwable ex = this.fault.get();
		if (ex instanceof RuntimeException known) {
			throw known;
		}
		if (ex != null) {
			throw new IllegalStateException("a batch was not written", ex);
		}
	}

	/** Waits for what is being written at this moment; what has not begun is left. */
	@Override
	public void close() {
		this.fault.compareAndSet(null, new IllegalStateException("closed"));
		this.writers.shutdown();
		this.room.acquireUninterruptibly(SIDE_BY_SIDE + 1);
	}

}
