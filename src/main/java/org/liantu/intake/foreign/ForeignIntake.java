package org.liantu.intake.foreign;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.graph.GraphUnavailable;
import org.liantu.intake.log.Import;
import org.liantu.intake.log.ImportCounts;
import org.liantu.intake.log.Imports;
import org.liantu.intake.log.Progress;
import org.liantu.intake.log.Withdrawal;
import org.liantu.intake.mapping.Mappings;
import org.liantu.intake.problem.ImportProblem;
import org.liantu.intake.review.Decisions;
import org.liantu.intake.review.Reviews;
import org.liantu.model.LiantuException;
import org.liantu.statement.DraftWriter;
import org.liantu.statement.Drafts;
import org.liantu.statement.Published;
import org.liantu.statement.Statements;

/**
 * Takes foreign files in, one import after the other: checks everything, writes what is
 * valid where nobody sees it, and publishes it at once. An import that was accepted is
 * brought to its end, whatever dies in between: its files and its record are enough to
 * begin again.
 */
@Component
public class ForeignIntake implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(ForeignIntake.class);

	private static final int MOST_WAITING = 100;

	private static final int BATCH = 2000;

	private static final long LONGEST_PAUSE_SECONDS = 15;

	/** How the time of an import is usually spent: reading, writing, publishing. */
	private static final double CHECKED = 0.25;

	private static final double WRITTEN = 0.6;

	private final Graph graph;

	private final Statements statements;

	private final Drafts drafts;

	private final Imports imports;

	private final Checking checking;

	private final Reviews reviews;

	private final ImportFolders folders;

	private final Clock clock;

	private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();

	private final Map<String, Import> atWork = new ConcurrentHashMap<>();

	private final Set<String> cancelled = ConcurrentHashMap.newKeySet();

	private final Thread worker;

	private volatile boolean closing;

	ForeignIntake(Graph graph, Statements statements, Drafts drafts, Imports imports, Mappings mappings,
			Reviews reviews, ImportFolders folders, Clock clock) {
		this.graph = graph;
		this.statements = statements;
		this.drafts = drafts;
		this.imports = imports;
		this.checking = new Checking(mappings, clock);
		this.reviews = reviews;
		this.folders = folders;
		this.clock = clock;
		this.worker = new Thread(this::workOn, "imports");
		this.worker.setDaemon(true);
		this.worker.start();
	}

	/** A folder to store files in; closed before it is accepted, it is removed. */
	public ImportFolder open() {
		return this.folders.open();
	}

	/**
	 * Accepts an import: from here on it is brought to its end.
	 * @param folder its files
	 * @param order what is wanted
	 * @param key under which the caller may ask again and gets the same import; null for
	 * none
	 * @return the import, waiting; or the one that was accepted under this key before
	 * @throws NotPossible if the key was used for something else, or too many wait
	 */
	public Import accept(ImportFolder folder, Order order, @Nullable String key) {
		if (this.waiting.size() >= MOST_WAITING) {
			throw NotPossible.tooMany(MOST_WAITING);
		}
		String hash = folder.brought().hash(order);
		folder.keep(order);
		Imports.Kept kept;
		try {
			kept = this.graph.write(() -> {
				this.statements.lock();
				Optional<Imports.Kept> before = (key != null) ? this.imports.findByKey(key) : Optional.empty();
				if (before.isPresent()) {
					return before.get();
				}
				Import entry = new Import(this.imports.nextId(Import.FOREIGN), Import.QUEUED, this.imports.revision(),
						Import.FOREIGN, order.mappings(), folder.files(), order.dryRun(), order.acceptPartial(),
						Imports.text(this.clock.instant()), null, ImportCounts.NONE, null, null, List.of());
				Imports.Kept now = new Imports.Kept(entry, hash, key, this.folders.nameOf(folder));
				this.imports.keep(now);
				return now;
			});
		}
		catch (GraphUnavailable ex) {
			// Whether it was noted nobody knows: if it was, the next start goes on with
			// it, or the caller who asks again under the same key.
			throw ex;
		}
		catch (RuntimeException ex) {
			folder.delete();
			throw ex;
		}
		if (!this.folders.nameOf(folder).equals(kept.spool())) {
			folder.delete();
			if (!kept.fileHash().equals(hash)) {
				throw NotPossible.keyUsed(Objects.requireNonNull(key));
			}
			workOnIfNobodyDoes(kept);
			return get(kept.entry().id());
		}
		enqueue(kept.entry());
		return kept.entry();
	}

	/**
	 * An import as it stands this moment.
	 * @throws org.liantu.intake.log.UnknownImport if there is none
	 */
	public Import get(String id) {
		Import now = this.atWork.get(id);
		return (now != null) ? now : this.imports.get(id);
	}

	/** Whether any import is being worked on, or waits. */
	public boolean isAtWork() {
		return !this.atWork.isEmpty();
	}

	/** The same imports as they stand this moment. */
	public List<Import> asOfNow(List<Import> kept) {
		return kept.stream().map((one) -> Objects.requireNonNullElse(this.atWork.get(one.id()), one)).toList();
	}

	/**
	 * Stops an import before it is published; nothing of it stays.
	 * @throws NotPossible if it is published already, or about to be
	 */
	public Import cancel(String id) {
		Import now = get(id);
		if (!List.of(Import.QUEUED, Import.CHECKING, Import.WRITING).contains(now.state())) {
			throw NotPossible.inState(id, now.state());
		}
		this.cancelled.add(id);
		return now;
	}

	/**
	 * What taking an import back would change; nothing is changed.
	 * @throws NotPossible if it is not one that stands
	 */
	public Withdrawal tryWithdrawal(String id) {
		requireStanding(id);
		try {
			this.graph.write(() -> {
				throw new Tried(withdrawal(id, 0));
			});
		}
		catch (Tried tried) {
			return tried.withdrawal;
		}
		throw new IllegalStateException("a trial ends by its exception");
	}

	/**
	 * Takes an import back as a whole, in the background. Asked again meanwhile, the
	 * answer is the same.
	 * @return the import, about to be withdrawn
	 * @throws NotPossible if it is not one that stands
	 */
	public Import withdraw(String id) {
		Import before = get(id);
		if (before.state().equals(Import.WITHDRAWING)) {
			workOnIfNobodyDoes(this.imports.getKept(id));
			return before;
		}
		Import going = this.graph.write(() -> {
			this.statements.lock();
			Import now = requireStanding(id).in(Import.WITHDRAWING);
			Imports.Kept kept = this.imports.getKept(id);
			this.imports.keep(kept.with(now));
			return now;
		});
		enqueue(going);
		return going;
	}

	private Import requireStanding(String id) {
		Import now = get(id);
		if (!now.origin().equals(Import.FOREIGN) || !now.state().equals(Import.DONE)) {
			throw NotPossible.inState(id, now.state());
		}
		return now;
	}

	/**
	 * Goes on with what was cut short when the service last ended. Call it when the graph
	 * is there.
	 */
	public void resume() {
		this.drafts.listHidden().forEach((id) -> this.imports.find(id).ifPresent((one) -> {
			if (!one.isAtWork()) {
				this.waiting.add(id);
			}
		}));
		Set<String> needed = new HashSet<>();
		for (Import one : this.imports.listIn(Import.AT_WORK)) {
			Imports.Kept kept = this.imports.getKept(one.id());
			String spool = kept.spool();
			if (spool == null || !this.folders.isOurs(spool)) {
				continue;
			}
			needed.add(spool);
			if (this.atWork.containsKey(one.id())) {
				continue;
			}
			if (one.state().equals(Import.WITHDRAWING) || this.folders.find(spool).isPresent()) {
				LOG.info("继续未完成的导入 {} / Going on with import {}", one.id(), one.id());
				enqueue(one);
			}
			else {
				end(kept, one.ended(Import.FAILED, one.revision(), Imports.text(this.clock.instant()), one.counts(),
						one.problems()));
			}
		}
		this.folders.removeAllBut(needed);
	}

	/** Its caller may have been told that the graph is away though it was noted. */
	private void workOnIfNobodyDoes(Imports.Kept kept) {
		String spool = kept.spool();
		boolean ours = spool != null && this.folders.isOurs(spool);
		if (ours && kept.entry().isAtWork() && this.atWork.putIfAbsent(kept.entry().id(), kept.entry()) == null) {
			this.waiting.add(kept.entry().id());
		}
	}

	private void enqueue(Import one) {
		this.atWork.put(one.id(), one);
		this.waiting.add(one.id());
	}

	private void workOn() {
		while (!this.closing) {
			try {
				String id = this.waiting.poll(1, TimeUnit.SECONDS);
				if (id != null) {
					work(id);
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	/**
	 * As long as the graph is away, it is waited for; any other fault ends the import.
	 */
	private void work(String id) throws InterruptedException {
		for (long pause = 1;; pause = Math.min(pause + 1, LONGEST_PAUSE_SECONDS)) {
			try {
				attempt(id);
				this.atWork.remove(id);
				this.cancelled.remove(id);
				return;
			}
			catch (Stopping ex) {
				return;
			}
			catch (RuntimeException ex) {
				if (this.closing) {
					return;
				}
				LOG.warn("导入 {} 等待图数据库 / Import {} waits for the graph", id, id, ex);
				TimeUnit.SECONDS.sleep(pause);
			}
		}
	}

	/**
	 * Does what there is to do about an import.
	 * @throws RuntimeException if the graph is away
	 */
	private void attempt(String id) {
		Imports.Kept kept = this.imports.getKept(id);
		try {
			if (kept.entry().state().equals(Import.WITHDRAWING)) {
				takeBack(kept);
			}
			else if (kept.entry().isAtWork()) {
				run(kept);
			}
			else {
				tidy(kept.entry());
			}
		}
		catch (Stopping ex) {
			throw ex;
		}
		catch (RuntimeException | Error ex) {
			if (this.closing || GraphUnavailable.isAway(ex)) {
				throw ex;
			}
			LOG.error("导入 {} 失败 / Import {} failed", id, id, ex);
			fail(id, ex);
		}
	}

	/** Ends what failed; what had ended already stays as it is. */
	private void fail(String id, Throwable fault) {
		Imports.Kept kept = this.imports.getKept(id);
		Import now = Objects.requireNonNullElse(this.atWork.get(id), kept.entry());
		if (kept.entry().state().equals(Import.WITHDRAWING)) {
			// All that it says holds as before.
			keep(kept, kept.entry().in(Import.DONE));
		}
		else if (kept.entry().isAtWork()) {
			this.drafts.discard(id);
			// Only what was meant for people is told; the log has the rest.
			List<ImportProblem> why = (fault instanceof LiantuException told)
					? List.of(new ImportProblem(told.type(), "error", "", null, null, null, told.detail()))
					: now.problems();
			end(kept, now.ended(Import.FAILED, this.imports.revision(), Imports.text(this.clock.instant()),
					now.counts(), why));
		}
	}

	/** Makes up for what was cut short after an import had ended. */
	private void tidy(Import ended) {
		if (this.drafts.listHidden().contains(ended.id())) {
			if (ended.state().equals(Import.WITHDRAWN)) {
				this.drafts.bury(ended.id(), Import.FOREIGN);
			}
			else {
				this.drafts.discard(ended.id());
			}
		}
	}

	private void end(Imports.Kept kept, Import entry) {
		this.graph.write(() -> {
			this.imports.keep(kept.with(entry));
			return entry;
		});
		clean(kept);
	}

	/** The files are not kept: their names and hashes are. */
	private void clean(Imports.Kept kept) {
		String spool = kept.spool();
		if (spool != null) {
			this.folders.find(spool).ifPresent(ImportFolder::delete);
		}
	}

	private void takeBack(Imports.Kept kept) {
		String id = kept.entry().id();
		int handedOver = this.drafts.handOver(id, this.imports.listStanding());
		Import taken = this.graph.publish(() -> {
			Import entry = kept.entry().withdrawn(withdrawal(id, handedOver));
			this.imports.keep(kept.with(entry));
			return entry;
		});
		this.atWork.put(id, taken);
		this.drafts.bury(id, Import.FOREIGN);
	}

	private Withdrawal withdrawal(String id, int handedOver) {
		this.statements.lock();
		Drafts.Withdrawn withdrawn = this.drafts.withdraw(id, this.imports.listStanding(), (done) -> {
		});
		Published published = withdrawn.published();
		return new Withdrawal(Imports.text(this.clock.instant()), published.revision(), published.withdrawn(),
				handedOver + withdrawn.handedOver(), published.puts(), published.drops());
	}

	private void run(Imports.Kept kept) {
		String id = kept.entry().id();
		String name = Objects.requireNonNull(kept.spool(), "every foreign import has a folder");
		ImportFolder folder = this.folders.find(name)
			.orElseThrow(() -> new IllegalStateException("the files of " + id + " are gone"));
		Pace pace = new Pace(this.clock);
		Path work = folder.work();
		try (Spool spool = new Spool(work.resolve("statements"))) {
			Checked checked = check(kept, folder, spool, work, pace);
			spool.end();
			Import entry = Objects.requireNonNull(this.atWork.get(id));
			boolean refused = checked.isRefused(kept.entry().acceptPartial());
			if (refused || kept.entry().dryRun()) {
				String state = refused && !kept.entry().dryRun() ? Import.REFUSED : Import.TRIED;
				finish(kept, entry.ended(state, this.imports.revision(), Imports.text(this.clock.instant()),
						checked.counts(spool.size(), Published.nothing(0), 0), checked.examples()), checked);
			}
			else {
				write(kept, entry, checked, spool, pace);
			}
		}
		catch (Cancelled ex) {
			this.drafts.discard(id);
			Import entry = Objects.requireNonNull(this.atWork.get(id));
			end(kept, entry.ended(Import.CANCELLED, this.imports.revision(), Imports.text(this.clock.instant()),
					entry.counts(), List.of()));
		}
		clean(kept);
	}

	private Checked check(Imports.Kept kept, ImportFolder folder, Spool spool, Path work, Pace pace) {
		String id = kept.entry().id();
		Import entry = kept.entry().in(Import.CHECKING);
		keep(kept, entry);
		double[] share = new double[1];
		return this.checking.check(folder.brought().byName(), folder.order(), work, new GraphNow(),
				(mappings) -> this.atWork.put(id, entry.readBy(mappings)), (read, valid, done) -> {
					share[0] = (done >= 0) ? done : share[0];
					progress(id, Import.CHECKING, pace.at(read, valid, 0, read, CHECKED * share[0]));
				}, spool::add);
	}

	private void write(Imports.Kept kept, Import planned, Checked checked, Spool spool, Pace pace) {
		String id = planned.id();
		keep(kept, planned.in(Import.WRITING));
		pace.step();
		this.drafts.begin(id);
		try (DraftWriter writer = this.drafts.writer(id)) {
			spool.read(BATCH, (batch) -> {
				int written = writer.write(batch);
				progress(id, Import.WRITING, pace.at(checked.rows(), checked.valid(), written, written,
						CHECKED + (WRITTEN - CHECKED) * written / Math.max(1, spool.size())));
			});
			writer.finish();
		}
		keep(kept, Objects.requireNonNull(this.atWork.get(id)).in(Import.PUBLISHING));
		stopIfCancelled(id);
		pace.step();
		Import ended = this.graph.publish(() -> {
			Published published = this.drafts.publish(id, checked.sources(),
					(share) -> this.atWork.computeIfPresent(id,
							(key, entry) -> entry.at(Import.PUBLISHING, pace.at(checked.rows(), checked.valid(),
									spool.size(), Math.round(share * spool.size()), WRITTEN + (1 - WRITTEN) * share))));
			int asked = this.reviews.ask(id, checked.doubts());
			Import entry = planned.ended(Import.DONE, published.revision(), Imports.text(this.clock.instant()),
					checked.counts(spool.size(), published, asked), checked.examples());
			this.imports.keep(kept.with(entry));
			this.imports.keepReport(id, checked.report());
			return entry;
		});
		this.atWork.put(id, ended);
	}

	private void finish(Imports.Kept kept, Import entry, Checked checked) {
		this.graph.write(() -> {
			this.imports.keep(kept.with(entry));
			this.imports.keepReport(entry.id(), checked.report());
			return entry;
		});
		this.atWork.put(entry.id(), entry);
	}

	private void keep(Imports.Kept kept, Import entry) {
		this.atWork.put(entry.id(), entry);
		this.graph.write(() -> {
			this.imports.keep(kept.with(entry));
			return entry;
		});
	}

	private void progress(String id, String state, Progress now) {
		stopIfCancelled(id);
		this.atWork.computeIfPresent(id, (key, entry) -> entry.at(state, now));
	}

	private void stopIfCancelled(String id) {
		if (this.cancelled.contains(id)) {
			throw new Cancelled();
		}
		if (this.closing) {
			throw new Stopping();
		}
	}

	/** Lets the import at work be, as it is: the next start goes on with it. */
	@Override
	public void close() {
		this.closing = true;
		this.worker.interrupt();
		try {
			this.worker.join(TimeUnit.SECONDS.toMillis(5));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** What the graph knows when an import begins. */
	private final class GraphNow implements Checking.Before {

		@Override
		public KnownThings known() {
			Graph all = ForeignIntake.this.graph;
			return all.findRevision().isPresent()
					? all.read((revision) -> KnownThings.of(all, ForeignIntake.this.statements)).value()
					: new KnownThings();
		}

		@Override
		public Decisions decisions() {
			return ForeignIntake.this.reviews.decisions();
		}

		@Override
		public Collection<String> makers(Set<String> companies, Set<String> products) {
			return ForeignIntake.this.graph.ask("intake/makers",
					Map.of("companies", List.copyOf(companies), "products", List.copyOf(products)),
					(row) -> row.get("company").asString() + " " + row.get("product").asString());
		}

	}

	/** Somebody asked to stop it. */
	private static final class Cancelled extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	/** The service ends. */
	private static final class Stopping extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	/** Undoes a transaction that only wanted to see. */
	private static final class Tried extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient Withdrawal withdrawal;

		Tried(Withdrawal withdrawal) {
			super("tried", null, false, false);
			this.withdrawal = withdrawal;
		}

	}

}
