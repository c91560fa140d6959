package org.liantu.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import org.liantu.catalogue.book.Book;
import org.liantu.catalogue.book.Chapter;
import org.liantu.catalogue.book.Cover;
import org.liantu.catalogue.chapter.Citations;
import org.liantu.catalogue.chapter.GapsChapter;
import org.liantu.catalogue.chapter.IndexChapter;
import org.liantu.catalogue.chapter.LeadFirmsChapter;
import org.liantu.catalogue.chapter.MapChapter;
import org.liantu.catalogue.chapter.Material;
import org.liantu.catalogue.chapter.MethodChapter;
import org.liantu.catalogue.chapter.ParksChapter;
import org.liantu.catalogue.chapter.ProjectsChapter;
import org.liantu.catalogue.chapter.ReadingChapter;
import org.liantu.catalogue.chapter.SourcesChapter;
import org.liantu.catalogue.chapter.SummaryChapter;
import org.liantu.catalogue.chapter.TargetsChapter;
import org.liantu.catalogue.chapter.Words;
import org.liantu.chainmap.ChainMap;
import org.liantu.chainmap.ChainMaps;
import org.liantu.chainmap.LeadFirm;
import org.liantu.chainmap.SegmentPortrait;
import org.liantu.chainmap.SegmentPortraits;
import org.liantu.explore.Direction;
import org.liantu.explore.Network;
import org.liantu.explore.Networks;
import org.liantu.graph.Graph;
import org.liantu.graph.Revisioned;
import org.liantu.home.Locals;
import org.liantu.model.Node;
import org.liantu.project.Project;
import org.liantu.project.Projects;
import org.liantu.recruit.Answer;
import org.liantu.recruit.Question;
import org.liantu.recruit.Recruiter;
import org.liantu.rulebook.Rulebook;
import org.liantu.walk.KnownCompany;
import org.liantu.walk.WalkingRoom;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;

/** Makes the book of a chain out of what the other features answer, at one revision. */
@Component
public class CatalogueComposer {

	/** The list in the book is the longest that the API gives in one answer. */
	private static final int TARGETS = 200;

	/** Of each segment so many companies are named. */
	private static final int COMPANIES = 12;

	/** How far and how broadly the trade of a lead firm is told. */
	private static final int TIERS = 2;

	private static final int PARTNERS = 15;

	private final Graph graph;

	private final ChainMaps chainMaps;

	private final SegmentPortraits portraits;

	private final MapPictures pictures;

	private final Networks networks;

	private final Recruiter recruiter;

	private final Projects projects;

	private final WalkingRoom walking;

	private final Routes routes;

	private final Rulebook rulebook;

	private final Phrasebook phrasebook;

	private final String county;

	CatalogueComposer(Graph graph, ChainMaps chainMaps, SegmentPortraits portraits, MapPictures pictures,
			Networks networks, Recruiter recruiter, Projects projects, WalkingRoom walking, Routes routes,
			Rulebook rulebook, Phrasebook phrasebook, Environment settings) {
		this.graph = graph;
		this.chainMaps = chainMaps;
		this.portraits = portraits;
		this.pictures = pictures;
		this.networks = networks;
		this.recruiter = recruiter;
		this.projects = projects;
		this.walking = walking;
		this.routes = routes;
		this.rulebook = rulebook;
		this.phrasebook = phrasebook;
		this.county = settings.getProperty("liantu.catalogue.county", "");
	}

	/**
	 * The book of a chain.
	 * @param chain its id
	 * @param day the day for which it is asked
	 * @param language that of the book
	 * @param progress is told how far it is
	 * @throws org.liantu.chainmap.UnknownChain if there is no such chain
	 */
	public Revisioned<Book> compose(String chain, LocalDate day, Language language, Progress progress) {
		return this.graph.read((revision) -> {
			progress.reached("reading", 0);
			Material material = material(revision, chain, day, language, progress);
			Words words = new Words(this.phrasebook, language);
			progress.reached("writing", 0.9);
			List<Chapter> chapters = chapters(material, words);
			return ContentHash.stamped(new Book(cover(material, words), chapters, false));
		});
	}

	private static List<Chapter> chapters(Material material, Words words) {
		Citations citations = new Citations();
		List<Chapter> chapters = new ArrayList<>();
		chapters.add(SummaryChapter.of(material, words));
		chapters.add(ReadingChapter.of(material, words));
		chapters.add(MapChapter.of(material, words, citations));
		chapters.add(LeadFirmsChapter.of(material, words, citations));
		chapters.add(GapsChapter.of(material, words));
		chapters.add(TargetsChapter.of(material, words, citations));
		chapters.add(ProjectsChapter.of(material, words, citations));
		chapters.add(ParksChapter.of(material, words, citations));
		chapters.add(IndexChapter.of(material, words));
		chapters.add(SourcesChapter.of(words, citations));
		chapters.add(MethodChapter.of(material, words));
		return chapters;
	}

	private Cover cover(Material material, Words words) {
		String home = this.county.isEmpty() ? words.name(material.locals().home().name()) : this.county;
		return new Cover(words.language().tag(), words.say("cover.title", home, words.name(material.map().name())),
				words.say("cover.subtitle"), home, material.day(), material.revision(), "",
				List.of(words.say("cover.note")));
	}

	private Material material(long revision, String chain, LocalDate day, Language language, Progress progress) {
		ChainMap map = this.chainMaps.get(revision, chain);
		Locals locals = this.chainMaps.locals(revision);
		Map<String, SegmentPortrait> segments = new LinkedHashMap<>();
		for (String segment : map.segments().keySet()) {
			progress.reached("reading", 0.5 * segments.size() / map.segments().size());
			segments.put(segment, this.portraits.get(revision, chain, segment, COMPANIES));
		}
		List<LeadFirm> leadFirms = this.chainMaps.listLeadFirms(revision, chain);
		Map<String, Network> trade = new LinkedHashMap<>();
		leadFirms.forEach((firm) -> trade.put(firm.id(),
				this.networks.around(firm.id(), Direction.BOTH, TIERS, PARTNERS, day).value()));
		progress.reached("reading", 0.6);
		Answer targets = this.recruiter.answer(Question.about(chain, day, TARGETS));
		progress.reached("reading", 0.8);
		Map<String, KnownCompany> companies = new TreeMap<>();
		Set<String> members = map.membersByCompany().keySet();
		this.walking.companies(revision, members).forEach((known) -> companies.put(known.company().id(), known));
		return new Material(revision, day, locals, map, this.pictures.draw(revision, chain, language),
				this.walking.products(revision, chain), segments, leadFirms, trade,
				this.chainMaps.listGaps(revision, chain), targets, this.routes.to(revision, locals, targets.items()),
				projects(map, members), this.walking.parksThatWelcome(revision, chain, locals.home().code()), companies,
				this.rulebook);
	}

	/** Those that fill a segment of the chain, or are of a company in it. */
	private List<Project> projects(ChainMap map, Set<String> members) {
		return this.projects.list().value().stream().filter((project) -> {
			Node segment = project.segment();
			Node company = project.company();
			return (segment != null) ? map.segments().containsKey(segment.id())
					: company != null && members.contains(company.id());
		}).toList();
	}

}
