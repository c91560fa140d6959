package org.liantu.intake.foreign;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

import org.liantu.intake.log.Progress;
import org.liantu.intake.mapping.Mappings;
import org.liantu.intake.review.Decisions;
import org.liantu.model.Source;
import org.liantu.statement.Predicate;
import org.liantu.statement.Statement;
import org.liantu.statement.Truth;

/** Checks files for a graph that is yet to be made, so that no graph is asked. */
@Component
public class OfflineCheck {

	private final Checking checking;

	private final Clock clock;

	OfflineCheck(Mappings mappings, Clock clock) {
		this.checking = new Checking(mappings, clock);
		this.clock = clock;
	}

	/**
	 * Reads and checks, as the service does before it writes anything.
	 * @param brought the files
	 * @param order how they are to be read
	 * @param work an empty folder for what is worked out on the way
	 * @param before what the graph will hold without them
	 * @param planned told the ids of the mappings before anything is read
	 * @param progress told how far it is; the share is that of the check
	 * @param sink takes what the valid rows say, some of it more than once
	 */
	public Checked check(BroughtFiles brought, Order order, Path work, Before before, Consumer<List<String>> planned,
			Consumer<Progress> progress, Consumer<Statement> sink) {
		Pace pace = new Pace(this.clock);
		double[] share = new double[1];
		return this.checking.check(brought.byName(), order, work, before, planned, (read, valid, done) -> {
			share[0] = (done >= 0) ? done : share[0];
			progress.accept(pace.at(read, valid, 0, read, share[0]));
		}, sink);
	}

	/**
	 * What a graph that is yet to be made will hold anyway.
	 *
	 * @param said what is stated
	 * @param truth what that amounts to
	 * @param sources what it cites
	 */
	public record Before(Collection<Statement> said, Truth truth,
			Collection<Source> sources) implements Checking.Before {

		@Override
		public KnownThings known() {
			return KnownThings.of(this.said, this.truth, this.sources);
		}

		/** Nobody can have decided anything yet. */
		@Override
		public Decisions decisions() {
			return (company, suspect) -> Decisions.Said.NOTHING;
		}

		@Override
		public Collection<String> makers(Set<String> companies, Set<String> products) {
			Set<String> makers = new HashSet<>();
			this.truth.edges().keySet().forEach((edge) -> {
				if (edge.type() == Predicate.MAKES && companies.contains(edge.from().id())
						&& products.contains(edge.to().id())) {
					makers.add(edge.from().id() + " " + edge.to().id());
				}
			});
			return makers;
		}

	}

}
