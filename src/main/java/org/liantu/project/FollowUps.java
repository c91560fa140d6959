package org.liantu.project;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.graph.Revisioned;
import org.liantu.model.InvalidValue;
import org.liantu.model.Label;
import org.liantu.model.LiantuException;
import org.liantu.model.MergedCompany;
import org.liantu.model.Thing;
import org.liantu.model.UnknownCompany;
import org.liantu.statement.Statements;

/**
 * How the office's calls went. No fact of the graph, but answers depend on it, so a note
 * raises the revision.
 */
@Component
public class FollowUps {

	private final Graph graph;

	private final Statements statements;

	private final FollowUpRepository repository;

	FollowUps(Graph graph, Statements statements, FollowUpRepository repository) {
		this.graph = graph;
		this.statements = statements;
		this.repository = repository;
	}

	/**
	 * The follow-up of a company; one that is open where nobody called yet.
	 * @param company its id
	 * @throws UnknownCompany if the graph does not know it
	 * @throws MergedCompany if it was merged into another
	 */
	public Revisioned<FollowUp> get(String company) {
		return this.graph.read((revision) -> {
			requireKnown(company);
			return read(company);
		});
	}

	/**
	 * Those follow-ups of these companies that there are, by company, in one question.
	 */
	public Map<String, FollowUp> list(Collection<String> companies) {
		Map<String, FollowUp> followUps = new TreeMap<>();
		this.repository.findAllById(companies).forEach((node) -> followUps.put(node.id(), FollowUp.of(node)));
		return followUps;
	}

	/**
	 * Notes how calls went.
	 * @param company id of the company
	 * @param entry what to note
	 * @param mayReplace says whether this version, {@link Projects#NONE} for none, may be
	 * replaced
	 * @return the follow-up and the new revision
	 * @throws Changed if it may not
	 * @throws UnknownCompany if the graph does not know the company
	 * @throws MergedCompany if it was merged into another
	 * @throws InvalidValue if a day until which it declined goes with another outcome
	 */
	public Revisioned<FollowUp> put(String company, FollowUpEntry entry, Predicate<String> mayReplace) {
		if (entry.declinedUntil() != null && !entry.outcome().equals("declined")) {
			throw InvalidValue.of("declinedUntil", entry.declinedUntil().toString(), List.of());
		}
		return this.graph.publish(() -> {
			long revision = this.statements.noteChange("FollowUp", company);
			requireKnown(company);
			FollowUp before = read(company);
			if (!mayReplace.test(before.version())) {
				throw new Changed();
			}
			Long version = before.version().equals(Projects.NONE) ? null
					: (Long) Long.parseLong(before.version().substring(1));
			FollowUpNode kept = this.repository.save(new FollowUpNode(company, version, entry.office().strip(),
					entry.outcome(), entry.declinedUntil(), entry.note()));
			return new Revisioned<>(revision, FollowUp.of(kept));
		});
	}

	private FollowUp read(String company) {
		return this.repository.findById(company).map(FollowUp::of).orElseGet(() -> FollowUp.none(company));
	}

	private void requireKnown(String company) {
		boolean known = this.graph
			.ask("project/known", Map.of("company", company, "at", "", "segment", ""),
					(row) -> row.get("company").asBoolean())
			.get(0);
		if (!known) {
			throw this.statements.findKept(new Thing(Label.COMPANY, company))
				.<LiantuException>map((kept) -> new MergedCompany(company, kept.id()))
				.orElseGet(() -> new UnknownCompany(company));
		}
	}

}
