package org.liantu.catalogue.dossier;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.liantu.catalogue.ContentHash;
import org.liantu.catalogue.Routes;
import org.liantu.catalogue.book.Book;
import org.liantu.catalogue.book.Cover;
import org.liantu.catalogue.chapter.Route;
import org.liantu.catalogue.chapter.Words;
import org.liantu.chainmap.ChainMap;
import org.liantu.chainmap.ChainMaps;
import org.liantu.chainmap.Member;
import org.liantu.explore.Profile;
import org.liantu.explore.Profiles;
import org.liantu.graph.Graph;
import org.liantu.graph.Revisioned;
import org.liantu.home.Locals;
import org.liantu.model.Company;
import org.liantu.model.Name;
import org.liantu.model.Walk;
import org.liantu.recruit.Question;
import org.liantu.recruit.Recruiter;
import org.liantu.recruit.Standing;
import org.liantu.recruit.Target;
import org.liantu.walk.KnownCompany;
import org.liantu.walk.WalkingRoom;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;

/**
 * Makes the dossier of a company out of what the other features answer, at one revision.
 */
@Component
public class DossierComposer {

	/** So many similar companies are named. */
	private static final int SIMILAR = 12;

	private final Graph graph;

	private final Profiles profiles;

	private final Recruiter recruiter;

	private final ChainMaps chainMaps;

	private final WalkingRoom walking;

	private final Routes routes;

	private final Phrasebook phrasebook;

	DossierComposer(Graph graph, Profiles profiles, Recruiter recruiter, ChainMaps chainMaps, WalkingRoom walking,
			Routes routes, Phrasebook phrasebook) {
		this.graph = graph;
		this.profiles = profiles;
		this.recruiter = recruiter;
		this.chainMaps = chainMaps;
		this.walking = walking;
		this.routes = routes;
		this.phrasebook = phrasebook;
	}

	/**
	 * The dossier of a company.
	 * @param company its id
	 * @param chain the chain for which it is looked at, null for its best
	 * @param day the day for which it is asked
	 * @param language that of the dossier
	 * @throws org.liantu.model.UnknownCompany if the graph does not know it
	 * @throws org.liantu.chainmap.UnknownChain if there is no such chain
	 */
	public Revisioned<Book> compose(String company, @Nullable String chain, LocalDate day, Language language) {
		return this.graph.read((revision) -> {
			Words words = new Words(this.phrasebook, language);
			Visit visit = visit(revision, company, chain, day);
			String name = words.name(visit.profile().name());
			Cover cover = new Cover(language.tag(), words.say("dossier.title", name), words.say("dossier.subtitle"),
					words.name(visit.locals().home().name()), day, revision, "", List.of());
			return ContentHash.stamped(new Book(cover, new DossierChapters(visit, words).write(), true));
		});
	}

	private Visit visit(long revision, String company, @Nullable String chain, LocalDate day) {
		Profile profile = this.profiles.get(company, day).value();
		Standing standing = standing(company, chain, day);
		Locals locals = this.chainMaps.locals(revision);
		Target target = standing.item();
		String best = (target != null) ? target.chain() : chain;
		List<Route> routes = (target == null) ? List.of()
				: this.routes.to(revision, locals, List.of(target)).getOrDefault(company, List.of());
		if (best == null) {
			return new Visit(profile, standing, locals, Name.of(""), Map.of(), List.of(), List.of(), routes);
		}
		ChainMap map = this.chainMaps.get(revision, best);
		Map<String, Name> segments = new LinkedHashMap<>();
		map.membersByCompany()
			.getOrDefault(company, List.of())
			.forEach((member) -> segments.put(member.segment(), map.getSegment(member.segment()).name()));
		List<Walk> parks = this.walking.parksThatWelcome(revision, best, locals.home().code())
			.stream()
			.filter((walk) -> segments.keySet()
				.stream()
				.flatMap((segment) -> map.listUpwards(segment).stream())
				.anyMatch((upper) -> upper.id().equals(walk.first().id())))
			.toList();
		return new Visit(profile, standing, locals, map.name(), segments, parks,
				similar(revision, map, segments.keySet(), locals, company), routes);
	}

	/** Among the targets of one chain: the one that is asked for, or else its best. */
	private Standing standing(String company, @Nullable String chain, LocalDate day) {
		Standing standing = this.recruiter.standing(company, Question.about(chain, day, 1));
		Target target = standing.item();
		return (chain != null || target == null) ? standing
				: this.recruiter.standing(company, Question.about(target.chain(), day, 1));
	}

	private List<Company> similar(long revision, ChainMap map, Set<String> segments, Locals locals, String company) {
		Set<String> ids = new TreeSet<>();
		segments.stream()
			.flatMap((segment) -> map.listMembers(segment).stream())
			.map(Member::company)
			.filter(locals::isLocal)
			.filter((id) -> !id.equals(company))
			.forEach(ids::add);
		return this.walking.companies(revision, ids)
			.stream()
			.map(KnownCompany::company)
			.sorted(Comparator.comparing(Company::id))
			.limit(SIMILAR)
			.toList();
	}

}
