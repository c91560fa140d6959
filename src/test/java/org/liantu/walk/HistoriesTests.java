package org.liantu.walk;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

import org.liantu.LiantuApplication;
import org.liantu.chainmap.ChainMaps;
import org.liantu.graph.Graph;
import org.liantu.graph.GraphTest;
import org.liantu.graph.TestGraph;
import org.liantu.graph.Walks;
import org.liantu.intake.foreign.ForeignIntake;
import org.liantu.intake.foreign.ImportFolder;
import org.liantu.intake.foreign.Order;
import org.liantu.intake.log.Import;
import org.liantu.intake.review.Review;
import org.liantu.intake.review.Reviews;
import org.liantu.model.LiantuException;
import org.liantu.project.FollowUpEntry;
import org.liantu.project.FollowUps;
import org.liantu.project.ProjectEntry;
import org.liantu.project.Projects;
import org.liantu.recruit.Answer;
import org.liantu.recruit.Question;
import org.liantu.recruit.Recruiter;
import org.liantu.recruit.Target;
import org.liantu.statement.Drawing;
import org.liantu.statement.Predicate;
import org.liantu.statement.Publication;
import org.liantu.statement.Statement;
import org.liantu.statement.Statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Files are brought, brought again with other values and taken back, companies are merged
 * and parted, the office writes down projects and calls: whatever happens, whoever has
 * followed from the first day answers what somebody answers who reads the graph for the
 * first time. {@code -Dliantu.histories=50} lives through fifty instead of five,
 * {@code -Dliantu.historySeed=N} through others.
 */
@GraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Whatever the history")
class HistoriesTests {

	private static final int STEPS = 8;

	private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

	private static final List<String> COMPANIES = IntStream.range(0, 9).mapToObj((i) -> "c" + i).toList();

	private static final List<String> NAMES = List.of("浙江永贵电器股份有限公司", "浙江银轮机械股份有限公司", "天台县始丰橡胶厂", "江苏京源环保股份有限公司",
			"大连港股份有限公司", "上海申通地铁股份有限公司", "浙江天铁科技股份有限公司", "株洲时代新材料科技股份有限公司", "青岛威奥轨道股份有限公司");

	/** Each of them may be one of those above, or is taken for it. */
	private static final List<String> ALIKE = List.of("浙江永贵电器有限公司", "浙江银轮机械有限公司", "上海申通地铁集团有限公司");

	private static final String SOURCES_DRAWN = """
			s1: Source title=企业名录 publisher=统计局 on=2025-12-31 basis=document
			s2: Source title=登记信息 publisher=市场监管局 on=2026-01-31 basis=registry
			s3: Source title=常识 publisher=招商办 on=2026-02-28 basis=general-knowledge
			""";

	private static final String FRAME = SOURCES_DRAWN + """
			rail: Chain
			cars: Chain
			rail.a: Segment stage=upstream
			rail.b: Segment stage=midstream
			rail.c: Segment stage=downstream
			cars.a: Segment stage=upstream
			cars.b: Segment stage=midstream
			rail.a SEGMENT_OF rail
			rail.b SEGMENT_OF rail
			rail.c SEGMENT_OF rail
			cars.a SEGMENT_OF cars
			cars.b SEGMENT_OF cars
			rail.a FEEDS rail.b FEEDS rail.c
			cars.a FEEDS cars.b
			rail.a COVERS p0
			rail.b COVERS p3
			rail.b COVERS 3711
			cars.a COVERS p1
			3711: Industry
			p1 KIND_OF p0
			p2 INPUT_OF p3
			p0 INPUT_OF p1
			parts: Product name=配件
			331023: Region name=天台县
			331023 WITHIN 331000 WITHIN 330000
			430200: Region name=株洲市
			park: Park
			park LOCATED_IN 331023
			park WELCOMES rail.b
			c0: Company name=浙江永贵电器股份有限公司
			c1: Company name=浙江银轮机械股份有限公司
			c2: Company name=天台县始丰橡胶厂
			c3: Company name=江苏京源环保股份有限公司
			c0 LOCATED_IN 331023
			c1 LOCATED_IN 331023
			c2 LOCATED_IN 331023
			c0 LEADS rail
			c1 LEADS cars
			c0 MAKES p3
			c1 MAKES p1
			c3 SUPPLIES c0
			""";

	private static final String SOURCES = """
			id,title,publisher,on,basis
			s1,企业名录,统计局,2025-12-31,document
			s2,登记信息,市场监管局,2026-01-31,registry
			s3,常识,招商办,2026-02-28,general-knowledge
			""";

	/** The service that writes, and follows from the first day. */
	private ConfigurableApplicationContext writing;

	private JsonMapper json;

	/** Another one, which only ever follows. */
	@Autowired
	private ApplicationContext following;

	@Autowired
	private Projections room;

	@Autowired
	private Graph graph;

	@Autowired
	private Walks walks;

	private Statements statements;

	private final List<String> imports = new ArrayList<>();

	private final List<Statement> drawn = new ArrayList<>();

	private final Map<String, Map<String, String>> brought = new LinkedHashMap<>();

	private final Map<String, Integer> happened = new java.util.TreeMap<>();

	@BeforeAll
	void startTheOneThatWrites() {
		this.writing = new SpringApplicationBuilder(LiantuApplication.class).initializers(new TestGraph.Connection())
			.run("--server.port=0");
		this.writing.getBean(WalkingRoom.class).keepUp();
		this.statements = this.writing.getBean(Statements.class);
		this.json = this.writing.getBean(JsonMapper.class);
	}

	@AfterAll
	void stopIt() {
		this.writing.close();
		System.out.println("lived through: " + this.happened);
	}

	@BeforeEach
	void begin() {
		TestGraph.clear();
		this.imports.clear();
		this.drawn.clear();
		this.brought.clear();
		draw(FRAME, List.of());
	}

	static List<Long> seeds() {
		Random chance = new Random(Long.getLong("liantu.historySeed", 20261125));
		return IntStream.range(0, Integer.getInteger("liantu.histories", 5))
			.mapToObj((i) -> (long) chance.nextInt(1_000_000))
			.toList();
	}

	@ParameterizedTest(name = "lived from seed {0}")
	@MethodSource("seeds")
	void afterEveryStepTheAnswerIsWhatAFreshReaderGives(long seed) {
		Random random = new Random(seed);
		List<String> steps = new ArrayList<>(List.of("the frame is drawn"));
		assertAllAgree(seed, steps);
		for (int i = 0; i < STEPS; i++) {
			steps.add(step(random));
			assertAllAgree(seed, steps);
		}
	}

	private void assertAllAgree(long seed, List<String> steps) {
		String history = "seed " + seed + ":\n" + String.join("\n", steps) + "\n";
		List<String> walked = Oracle.ofNeo4j(this.graph, this.walks, COMPANIES);
		assertThat(Oracle.ofProjection(this.room.follow(), COMPANIES)).as("walks of who followed, %s", history)
			.isEqualTo(walked);
		try (AnnotationConfigApplicationContext reader = aFreshReader()) {
			assertThat(Oracle.ofProjection(reader.getBean(Projections.class).follow(), COMPANIES))
				.as("walks of who reads, %s", history)
				.isEqualTo(walked);
			List<String> fresh = answers(reader);
			assertThat(answers(this.writing)).as("answers of who wrote, %s", history).isEqualTo(fresh);
			assertThat(answers(this.following)).as("answers of who followed, %s", history).isEqualTo(fresh);
		}
	}

	/**
	 * Whatever keeps something of the graph in memory, put together anew over what else
	 * the service consists of.
	 */
	private AnnotationConfigApplicationContext aFreshReader() {
		AnnotationConfigApplicationContext fresh = new AnnotationConfigApplicationContext();
		fresh.setParent(this.writing);
		ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(fresh);
		scanner.addExcludeFilter(
				new RegexPatternTypeFilter(java.util.regex.Pattern.compile("org\\.liantu\\..*\\.web\\..*")));
		scanner.scan("org.liantu.walk", "org.liantu.chainmap", "org.liantu.recruit", "org.liantu.home",
				"org.liantu.statement");
		fresh.register(Graph.class, Walks.class);
		fresh.refresh();
		return fresh;
	}

	/** The whole answer about each chain, and about all of them; and each chain's map. */
	private List<String> answers(ApplicationContext service) {
		Recruiter recruiter = service.getBean(Recruiter.class);
		ChainMaps maps = service.getBean(ChainMaps.class);
		List<String> answers = new ArrayList<>();
		for (String chain : Arrays.asList("rail", "cars", null)) {
			answers.add(this.json.writeValueAsString(recruiter.answer(Question.about(chain, DAY, 200))));
		}
		answers.add(this.json.writeValueAsString(service.getBean(Graph.class)
			.read((revision) -> List.of(maps.list(revision), maps.listGaps(revision, "rail"),
					maps.get(revision, "rail")))));
		return answers;
	}

	private String step(Random random) {
		String step = switch (random.nextInt(12)) {
			case 0, 1, 2, 3 -> bring(random, files(random));
			case 4, 5 -> bringAgain(random);
			case 6 -> takeBack(random);
			case 7 -> decide(random);
			case 8 -> writeDownAProject(random);
			case 9 -> callOn(random);
			case 10 -> merge(random);
			default -> drop(random);
		};
		this.happened.merge(step.split(" ", 3)[0] + " " + step.split(" ", 3)[1], 1, Integer::sum);
		return step;
	}

	private String bring(Random random, Map<String, String> files) {
		ForeignIntake intake = this.writing.getBean(ForeignIntake.class);
		Import accepted;
		try (ImportFolder folder = intake.open()) {
			files.forEach((name, text) -> folder.store(name,
					new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
			accepted = intake.accept(folder, new Order(List.of(), null, false, true), null);
		}
		Import ended = ended(accepted.id());
		assertThat(ended.state()).as("%s of %s", ended, files).isIn(Import.DONE, Import.REFUSED);
		if (ended.state().equals(Import.DONE)) {
			this.imports.add(ended.id());
			this.brought.put(ended.id(), files);
		}
		return "brought and " + ended.state() + " " + ended.id() + " at revision " + ended.revision() + " " + files;
	}

	private Import ended(String id) {
		ForeignIntake intake = this.writing.getBean(ForeignIntake.class);
		return await().pollInterval(Duration.ofMillis(10))
			.atMost(Duration.ofMinutes(1))
			.until(() -> intake.get(id), (now) -> !now.isAtWork() && !intake.isAtWork());
	}

	/** The same rows from another source, surer or less so. */
	private String bringAgain(Random random) {
		if (this.brought.isEmpty()) {
			return bring(random, files(random));
		}
		Map<String, String> files = new LinkedHashMap<>(anyOf(List.copyOf(this.brought.values()), random));
		String sure = ",0." + (1 + random.nextInt(5));
		String source = ",s" + (1 + random.nextInt(3));
		files.replaceAll((name, text) -> name.equals("sources.csv") ? text
				: text.replaceAll("(?m),s[123],0[.]\\d$", source + sure));
		return bring(random, files);
	}

	private String takeBack(Random random) {
		if (this.imports.isEmpty()) {
			return bring(random, files(random));
		}
		String id = this.imports.remove(random.nextInt(this.imports.size()));
		this.writing.getBean(ForeignIntake.class).withdraw(id);
		assertThat(ended(id).state()).isEqualTo(Import.WITHDRAWN);
		return "taken back " + id;
	}

	private String decide(Random random) {
		Reviews reviews = this.writing.getBean(Reviews.class);
		List<Review> all = reviews.list("", 0, 100).value();
		if (all.isEmpty()) {
			return bring(random, withSomebodyAlike(files(random), random));
		}
		Review review = anyOf(all, random);
		String state = anyOf(List.of(Review.ACCEPTED, Review.ACCEPTED, Review.REJECTED, Review.OPEN), random);
		reviews.decide(review.id(), state, null);
		return "decided " + state + " that " + review.company() + " is " + review.suspect();
	}

	private String writeDownAProject(Random random) {
		Projects projects = this.writing.getBean(Projects.class);
		String id = "project-" + random.nextInt(2);
		if (random.nextInt(3) == 0) {
			return tried("project deleted " + id, () -> {
				projects.delete(id, (version) -> true);
				return "";
			});
		}
		ProjectEntry entry = new ProjectEntry("新厂", company(random), random.nextBoolean() ? "park" : "331023",
				random.nextBoolean() ? "rail.b" : null, random.nextBoolean() ? "signed" : "ended", null, null, null);
		return tried("project written " + id + " " + entry,
				() -> String.valueOf(projects.put(id, entry, (version) -> true)));
	}

	private String callOn(Random random) {
		boolean declined = random.nextBoolean();
		String company = company(random);
		FollowUpEntry entry = new FollowUpEntry("驻沪招商站", declined ? "declined" : "contacted",
				declined ? DAY.plusDays(random.nextInt(3) - 1) : null, null);
		return tried("called on " + company + " " + entry,
				() -> String.valueOf(this.writing.getBean(FollowUps.class).put(company, entry, (version) -> true)));
	}

	/** Whom nobody brought yet is not known: that is refused, and changes nothing. */
	private static String tried(String what, Supplier<String> work) {
		try {
			work.get();
			return what;
		}
		catch (LiantuException ex) {
			return what + ", refused as " + ex.type();
		}
	}

	private String merge(Random random) {
		String company = COMPANIES.get(3 + random.nextInt(6));
		String other = COMPANIES.get(random.nextInt(9));
		return company.equals(other) ? drop(random) : draw(company + " SAME_AS " + other, List.of());
	}

	private String drop(Random random) {
		List<String> gone = IntStream.range(0, 1 + random.nextInt(3))
			.mapToObj((i) -> this.drawn.remove(random.nextInt(this.drawn.size())).id())
			.toList();
		return draw("", gone);
	}

	private String draw(String lines, List<String> gone) {
		Drawing drawing = Drawing.of(lines);
		long revision = this.writing.getBean(Graph.class)
			.publish(() -> this.statements
				.publish(new Publication(Drawing.DRAWN, drawing.sources(), drawing.statements(), gone, Drawing.DRAWN)))
			.revision();
		TreeSet<String> known = new TreeSet<>(this.drawn.stream().map(Statement::id).toList());
		drawing.statements().stream().filter((one) -> known.add(one.id())).forEach(this.drawn::add);
		return gone.isEmpty() ? "drawn as " + lines : "dropped statements " + gone + " at revision " + revision;
	}

	/** Tables as the office fills them in, a few rows each. */
	private static Map<String, String> files(Random random) {
		Map<String, String> files = new LinkedHashMap<>();
		files.put("sources.csv", SOURCES);
		table(files, random, "companies.csv", "id,name,region,status", 3, () -> {
			int i = random.nextInt(NAMES.size());
			return COMPANIES.get(i) + "," + NAMES.get(i) + ","
					+ anyOf(List.of("331023", "330000", "430200", ""), random) + ","
					+ anyOf(List.of("active", "active", "revoked", ""), random);
		});
		table(files, random, "calibres.csv", "company,calibre", 2,
				() -> company(random) + "," + anyOf(List.of("listed", "little-giant", "national-champion"), random));
		table(files, random, "makes.csv", "company,product,revenue_share", 2,
				() -> company(random) + "," + product(random) + "," + anyOf(List.of("", "0.3", "0.8"), random));
		table(files, random, "works-in.csv", "company,segment", 2,
				() -> company(random) + "," + anyOf(List.of("rail.a", "rail.b", "rail.c", "cars.b"), random));
		table(files, random, "supplies.csv", "from,to,product,until", 4, () -> company(random) + "," + company(random)
				+ "," + (random.nextBoolean() ? product(random) : "") + (random.nextInt(4) == 0 ? ",2025-06-30" : ","));
		table(files, random, "owns.csv", "owner,owned,share", 2,
				() -> company(random) + "," + company(random) + "," + anyOf(List.of("", "0.3", "0.7"), random));
		table(files, random, "roots.csv", "company,region,how", 1,
				() -> company(random) + ",331023," + anyOf(List.of("founded-there", "founder-from-there"), random));
		table(files, random, "classed.csv", "company,industry", 1, () -> company(random) + ",3711");
		table(files, random, "signals.csv", "id,company,kind,on,text", 1,
				() -> "signal-" + random.nextInt(3) + "," + company(random) + ","
						+ anyOf(List.of("expansion", "financing"), random) + ",2026-0" + (1 + random.nextInt(5))
						+ "-01," + anyOf(List.of("扩产", "融资"), random));
		return (random.nextInt(3) == 0) ? withSomebodyAlike(files, random) : files;
	}

	private static Map<String, String> withSomebodyAlike(Map<String, String> files, Random random) {
		String name = anyOf(ALIKE, random);
		files.merge("companies.csv", "id,name,region,status,source,confidence\n", (own, head) -> own);
		files.computeIfPresent("companies.csv", (file, text) -> text + "," + name + ",330000,,s1,0.4\n");
		files.merge("supplies.csv", "from,to,product,until,source,confidence\n", (own, head) -> own);
		files.computeIfPresent("supplies.csv", (file, text) -> text + name + ",c" + random.nextInt(2) + ",,,s1,0.4\n");
		return files;
	}

	private static void table(Map<String, String> files, Random random, String name, String head, int most,
			Supplier<String> row) {
		StringBuilder rows = new StringBuilder(head).append(",source,confidence\n");
		int count = random.nextInt(most + 1);
		for (int i = 0; i < count; i++) {
			rows.append(row.get())
				.append(",s")
				.append(1 + random.nextInt(3))
				.append(",0.")
				.append(1 + random.nextInt(5))
				.append('\n');
		}
		if (count > 0) {
			files.put(name, rows.toString());
		}
	}

	private static String company(Random random) {
		return COMPANIES.get(random.nextInt(COMPANIES.size()));
	}

	private static String product(Random random) {
		return anyOf(List.of("p0", "p1", "p2", "p3", "parts"), random);
	}

	private static <T> T anyOf(List<T> list, Random random) {
		return list.get(random.nextInt(list.size()));
	}

	/**
	 * Nothing that is walked changes by it: the company is listed as it was.
	 */
	@Test
	void whoSaysTheSameMoreSurelyIsInTheNextAnswerUntilTheyTakeItBack() {
		draw(SOURCES_DRAWN + "c3: Company calibre=listed {source: s1, confidence: 0.5}", List.of());
		assertAllAgree(0, List.of("said"));
		List<String> before = facts();
		draw(SOURCES_DRAWN + "c3: Company calibre=listed {source: s2, confidence: 0.9}", List.of());
		assertAllAgree(0, List.of("said", "said again, surer, by somebody else"));
		assertThat(facts()).isNotEqualTo(before).anyMatch((fact) -> fact.contains("\"s2\""));
		draw("", this.drawn.stream()
			.filter((one) -> one.predicate() == Predicate.CALIBRE && one.source().equals("s2"))
			.map(Statement::id)
			.toList());
		assertAllAgree(0, List.of("said", "said again", "taken back"));
		assertThat(facts()).isEqualTo(before);
	}

	@Test
	void theSurestWordOnAStatusCountsWhoeverSpokeFirst() {
		draw(SOURCES_DRAWN + "c3: Company status=revoked {source: s1, confidence: 0.3}", List.of());
		draw(SOURCES_DRAWN + "c3: Company status=active {source: s2, confidence: 0.9}", List.of());
		assertAllAgree(0, List.of("said to be revoked", "known to be active"));
		assertThat(facts()).anyMatch((fact) -> fact.contains("\"pass\""));
	}

	@Test
	void whatIsSaidOfARecordIsSaidOfTheCompanyThatItIs() {
		draw(SOURCES_DRAWN + "c3: Company calibre=listed\nc4: Company name=大连港股份有限公司 calibre=national-champion",
				List.of());
		draw("c4 SAME_AS c3", List.of());
		assertAllAgree(0, List.of("said of both", "merged"));
		assertThat(facts()).hasSize(3).anyMatch((fact) -> fact.contains("national-champion"));
	}

	/** What an answer shows of the one target's calibre, and of everybody's status. */
	private List<String> facts() {
		Answer answer = this.following.getBean(Recruiter.class).answer(Question.about("rail", DAY, 200));
		Target target = answer.items().get(0);
		assertThat(target.company().id()).isEqualTo("c3");
		return Stream
			.concat(target.reasons()
				.stream()
				.filter((reason) -> reason.rule().equals("calibre"))
				.flatMap((reason) -> Stream.concat(Stream.of(reason.evidence()), reason.alsoCounted().stream())),
					target.gates().stream().filter((gate) -> gate.gate().equals("company-status")))
			.map(this.json::writeValueAsString)
			.toList();
	}

}
