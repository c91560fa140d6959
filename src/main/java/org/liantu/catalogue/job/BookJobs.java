package org.liantu.catalogue.job;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

import org.liantu.catalogue.CatalogueComposer;
import org.liantu.catalogue.Catalogues;
import org.liantu.catalogue.book.Book;
import org.liantu.catalogue.format.BookWriters;

/**
 * Makes long books, one at a time; each becomes a file that is kept until newer ones take
 * its place, or the service ends.
 */
@Component
public class BookJobs implements DisposableBean {

	/** So many are known at a time; the oldest that are over go first. */
	private static final int MOST = 20;

	private static final Logger LOG = LoggerFactory.getLogger(BookJobs.class);

	private final CatalogueComposer composer;

	private final BookWriters writers;

	private final ExecutorService worker = Executors.newSingleThreadExecutor((work) -> {
		Thread thread = new Thread(work, "books");
		thread.setDaemon(true);
		return thread;
	});

	private final Map<String, Running> jobs = new LinkedHashMap<>();

	private @Nullable Path folder;

	private int last;

	BookJobs(CatalogueComposer composer, BookWriters writers) {
		this.composer = composer;
		this.writers = writers;
	}

	/** A book on its way, and who works on it. */
	private static final class Running {

		private final Catalogues.Wanted wanted;

		private volatile BookJob job;

		private volatile @Nullable Future<?> work;

		private volatile boolean cancelled;

		Running(BookJob job, Catalogues.Wanted wanted) {
			this.job = job;
			this.wanted = wanted;
		}

		/** Goes on, unless somebody ended it. */
		void reached(String state, double share) {
			if (this.cancelled) {
				throw new CancellationException();
			}
			this.job = at(state, share, null);
		}

		BookJob at(String state, double share, @Nullable Long bytes) {
			return new BookJob(this.job.id(), this.job.chain(), this.job.format(), this.job.language(), this.job.day(),
					state, share, bytes);
		}

	}

	/**
	 * Takes on a book.
	 * @throws TooManyJobs if too many are waiting
	 */
	public synchronized BookJob start(Catalogues.Wanted wanted) {
		while (this.jobs.size() >= MOST) {
			String over = this.jobs.values()
				.stream()
				.filter((running) -> running.job.over())
				.map((running) -> running.job.id())
				.findFirst()
				.orElseThrow(TooManyJobs::new);
			forget(over);
		}
		this.last++;
		Running running = new Running(new BookJob("book-" + this.last, wanted.chain(), wanted.format().text(),
				wanted.language().tag(), wanted.day().toString(), "waiting", 0, null), wanted);
		this.jobs.put(running.job.id(), running);
		running.work = this.worker.submit(() -> make(running));
		return running.job;
	}

	/** All that are known, newest first. */
	public synchronized List<BookJob> list() {
		List<BookJob> all = new ArrayList<>(this.jobs.values().stream().map((running) -> running.job).toList());
		Collections.reverse(all);
		return all;
	}

	/**
	 * How far a book is.
	 * @throws UnknownJob if there is none
	 */
	public BookJob get(String id) {
		return running(id).job;
	}

	/**
	 * The file of a book that is done.
	 * @throws UnknownJob if there is none
	 */
	public Path file(String id) {
		if (!running(id).job.state().equals("done")) {
			throw new UnknownJob(id);
		}
		return path(id);
	}

	/**
	 * Ends a book that is on its way, and removes one that is over.
	 * @return how it stands now
	 * @throws UnknownJob if there is none
	 */
	public synchronized BookJob cancel(String id) {
		Running running = running(id);
		if (running.job.over()) {
			forget(id);
			return running.job;
		}
		running.cancelled = true;
		Future<?> work = running.work;
		if (work != null) {
			// What is being read may be what others wait for too; what is being written
			// is not.
			work.cancel(running.job.state().equals("writing"));
		}
		running.job = running.at("cancelled", running.job.share(), null);
		return running.job;
	}

	private synchronized Running running(String id) {
		Running running = this.jobs.get(id);
		if (running == null) {
			throw new UnknownJob(id);
		}
		return running;
	}

	private void forget(String id) {
		this.jobs.remove(id);
		try {
			Files.deleteIfExists(path(id));
		}
		catch (IOException ex) {
			LOG.warn("无法删除 / cannot delete {}: {}", path(id), ex.getMessage());
		}
	}

	private synchronized Path path(String id) {
		Path known = this.folder;
		if (known == null) {
			try {
				known = Files.createTempDirectory("liantu-books");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			this.folder = known;
		}
		return known.resolve(id);
	}

	private void make(Running running) {
		Path file = path(running.job.id());
		try {
			running.reached("reading", 0);
			Book book = this.composer
				.compose(running.wanted.chain(), running.wanted.day(), running.wanted.language(),
						(step, share) -> running.reached(step, share / 2))
				.value();
			running.reached("writing", 0.5);
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
				this.writers.write(book, running.wanted.format(), out);
			}
			finish(running, Files.size(file));
		}
		catch (CancellationException ex) {
			running.job = running.at("cancelled", running.job.share(), null);
			deleteQuietly(file);
		}
		catch (IOException | RuntimeException ex) {
			if (running.cancelled) {
				running.job = running.at("cancelled", running.job.share(), null);
			}
			else {
				LOG.error("目录没有做成 / the book was not made: {}", running.wanted, ex);
				running.job = running.at("failed", running.job.share(), null);
			}
			deleteQuietly(file);
		}
	}

	private synchronized void finish(Running running, long bytes) {
		running.reached("writing", 1);
		running.job = running.at("done", 1, bytes);
	}

	private static void deleteQuietly(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			LOG.warn("无法删除 / cannot delete {}: {}", file, ex.getMessage());
		}
	}

	@Override
	public void destroy() throws IOException {
		this.worker.shutdownNow();
		Path known = this.folder;
		if (known != null) {
			FileSystemUtils.deleteRecursively(known);
		}
	}

}
