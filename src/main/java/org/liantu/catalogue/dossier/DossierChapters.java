package org.liantu.catalogue.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Chapter;
import org.liantu.catalogue.book.Text;
import org.liantu.catalogue.chapter.Citations;
import org.liantu.catalogue.chapter.Reasoning;
import org.liantu.catalogue.chapter.SourcesChapter;
import org.liantu.catalogue.chapter.Words;
import org.liantu.explore.Profile;
import org.liantu.model.Company;
import org.liantu.model.Fact;
import org.liantu.model.Label;
import org.liantu.model.Name;
import org.liantu.model.Node;
import org.liantu.model.Phrase;
import org.liantu.model.Walk;
import org.liantu.recruit.Target;

/** The chapters of a dossier. */
final class DossierChapters {

	/** So many walks are drawn. */
	private static final int DRAWN = 4;

	/** A walk of more stations does not fit across a page. */
	private static final int STATIONS = 8;

	/** So many facts, products and happenings are told. */
	private static final int MOST = 12;

	/** What names a company is told by, rather than what is in a register. */
	private static final List<String> FACTS = List.of("name", "otherNames", "stockCode", "creditCode", "status",
			"description");

	private final Visit visit;

	private final Words words;

	private final Citations citations = new Citations();

	DossierChapters(Visit visit, Words words) {
		this.visit = visit;
		this.words = words;
	}

	List<Chapter> write() {
		List<Chapter> chapters = new ArrayList<>(List.of(who(), why(), here(), open()));
		chapters.add(SourcesChapter.of(this.words, this.citations));
		return chapters;
	}

	private Chapter who() {
		Profile profile = this.visit.profile();
		List<Block> blocks = new ArrayList<>();
		blocks.add(this.words.paragraph("dossier.who", this.words.name(profile.name()),
				(profile.region() != null) ? this.words.name(profile.region().name()) : this.words.say("nowhere"),
				profile.suppliers(), profile.customers()));
		if (!profile.calibre().isEmpty()) {
			blocks.add(this.words.paragraph("dossier.calibre", this.words.list(
					profile.calibre().stream().map((one) -> this.words.phrase(Phrase.of("calibre." + one))).toList())));
		}
		List<List<Block.Cell>> facts = profile.facts()
			.stream()
			.filter((fact) -> FACTS.contains(fact.fact()))
			.limit(MOST)
			.map(this::fact)
			.toList();
		if (!facts.isEmpty()) {
			blocks.add(new Block.Table(this.words.say("sheet.facts"), null, List.of(),
					List.of(this.words.column("fact", 22), this.words.column("value", 64), this.words.citing(14)),
					facts));
		}
		if (!profile.makes().isEmpty()) {
			blocks.add(this.words.paragraph("dossier.makes", this.words.list(profile.makes()
				.stream()
				.limit(MOST)
				.map((product) -> this.words.name(product.name()) + this.citations.text(product.edge().sources()))
				.toList())));
		}
		List<Text> signals = profile.signals().stream().limit(MOST / 3).map(this::signal).toList();
		if (!signals.isEmpty()) {
			blocks.add(this.words.paragraph("dossier.signals"));
			blocks.add(new Block.Points(signals));
		}
		return new Chapter("who", this.words.say("chapter.who"), blocks);
	}

	private List<Block.Cell> fact(Fact fact) {
		String value = fact.fact().equals("status") ? this.words.phrase(Phrase.of("status." + fact.value()))
				: (fact.value() instanceof Name name) ? this.words.name(name) : String.valueOf(fact.value());
		return List.of(Block.Cell.of(this.words.say("fact." + fact.fact())), Block.Cell.of(value),
				this.citations.cite(fact.sources()));
	}

	private Text signal(Profile.Happening signal) {
		return Text.of(this.words.say("dossier.signal", String.valueOf(signal.on()), String.valueOf(signal.text()))
				+ this.citations.text(signal.edge().sources()));
	}

	private Chapter why() {
		Target target = this.visit.standing().item();
		List<Block> blocks = new ArrayList<>();
		if (target == null) {
			blocks.add(this.words.paragraph("dossier.no-link"));
			return new Chapter("why", this.words.say("chapter.why"), blocks);
		}
		blocks.add(this.words.paragraph("dossier.why." + this.visit.standing().status(),
				this.words.name(this.visit.chain()), target.rank(), target.score()));
		blocks.add(Reasoning.table(target, List.of(), this.words, this.citations));
		target.reasons()
			.stream()
			.filter((reason) -> reason.evidence().type().equals("walk"))
			.filter((reason) -> reason.evidence().nodes().size() <= STATIONS)
			.limit(DRAWN)
			.forEach((reason) -> blocks.add(new Block.Picture(
					this.words.phrase(Phrase.of("rule." + reason.rule())) + this.citations.text(reason.evidence()),
					WalkPicture.of(reason.evidence(), this.words), false)));
		return new Chapter("why", this.words.say("chapter.why"), blocks);
	}

	private Chapter here() {
		List<Block> blocks = new ArrayList<>();
		Map<String, Name> partners = partners();
		if (!partners.isEmpty()) {
			blocks.add(this.words.paragraph("dossier.partners",
					this.words.list(partners.values().stream().map(this.words::name).toList())));
		}
		if (!this.visit.segments().isEmpty()) {
			blocks.add(this.words.paragraph("dossier.segments",
					this.words.list(this.visit.segments().values().stream().map(this.words::name).toList())));
		}
		if (!this.visit.similar().isEmpty()) {
			blocks.add(this.words.paragraph("dossier.similar",
					this.words.list(this.visit.similar().stream().map(Company::name).map(this.words::name).toList())));
		}
		if (this.visit.parks().isEmpty()) {
			blocks.add(this.words.note("dossier.no-park"));
		}
		else {
			blocks.add(new Block.Table(this.words.say("sheet.parks"), null, List.of(),
					List.of(this.words.column("park", 40), this.words.column("welcomes", 40), this.words.citing(20)),
					this.visit.parks().stream().map(this::park).toList()));
		}
		return new Chapter("here", this.words.say("chapter.here"), blocks);
	}

	/** Local companies that the walks pass. */
	private Map<String, Name> partners() {
		Map<String, Name> partners = new LinkedHashMap<>();
		Target target = this.visit.standing().item();
		if (target != null) {
			target.reasons()
				.stream()
				.flatMap((reason) -> reason.evidence().nodes().stream())
				.filter((node) -> node.label().equals(Label.COMPANY.text()))
				.filter((node) -> this.visit.locals().isLocal(node.id()))
				.forEach((Node node) -> partners.putIfAbsent(node.id(), node.name()));
		}
		return partners;
	}

	private List<Block.Cell> park(Walk walk) {
		return List.of(Block.Cell.of(this.words.name(walk.nodes().get(1).name())),
				Block.Cell.of(this.words.name(walk.first().name())),
				this.citations.cite(walk.edges().get(0).sources()));
	}

	private Chapter open() {
		List<Block> blocks = new ArrayList<>();
		Target target = this.visit.standing().item();
		List<Text> open = (target != null) ? Reasoning.open(target, this.words) : List.of();
		blocks.add(open.isEmpty() ? this.words.paragraph("dossier.nothing-open") : new Block.Points(open));
		blocks.add(this.words.paragraph("targets.route", Reasoning.route(this.visit.routes(), this.words)));
		return new Chapter("open", this.words.say("chapter.open"), blocks);
	}

}
