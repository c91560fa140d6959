package org.liantu.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.liantu.graph.TestGraph;
import org.liantu.intake.seed.SeedIntake;
import org.liantu.web.HttpTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What planners and analysts do on the page, with the seed's facts. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The page")
class PageTests {

	@Autowired
	private SeedIntake intake;

	@LocalServerPort
	private int port;

	private BrowserContext visit;

	private Page page;

	/** What the browser complained about. */
	private final List<String> complaints = new ArrayList<>();

	@BeforeAll
	void load() {
		// The first answers of a fresh service take a while on a busy machine.
		PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
		TestGraph.clear();
		assertThat(this.intake.loadSeed().entry().isRefused()).isFalse();
	}

	@BeforeEach
	void begin() {
		visit(1440, 900);
	}

	private void visit(int width, int height) {
		this.visit = Chromium.browser()
			.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
		this.page = this.visit.newPage();
		this.complaints.clear();
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error") || message.type().equals("warning")) {
				this.complaints.add(message.text() + " " + message.location());
			}
		});
		this.page.onPageError(this.complaints::add);
	}

	@AfterEach
	void end() {
		this.visit.close();
	}

	private void open(String address) {
		this.page.navigate("http://127.0.0.1:" + this.port + address);
		settle();
	}

	/** Until nothing is being read any more. */
	private void settle() {
		assertThat(this.page.locator("main h1, main h2").first()).isVisible();
		assertThat(this.page.locator(".note.loading")).hasCount(0);
		assertThat(this.page.locator(".loaded[aria-busy=true]")).hasCount(0);
	}

	private void awaitAddress(String address) {
		assertThat(this.page).hasURL("http://127.0.0.1:" + this.port + address);
	}

	private String address() {
		return this.page.url().substring(("http://127.0.0.1:" + this.port).length());
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/chains/rail-transit", "/chains/new-medicine?as=table",
			"/chains/rail-transit?segment=rail-transit.damping",
			"/chains/future-vehicle?toggled=future-vehicle.thermal", "/targets",
			"/targets?chain=rail-transit&open=cn-603111",
			"/targets?chain=future-vehicle&weights=calibre:0&compare=cn-300750&compare=cn-603997", "/companies?q=轮胎",
			"/imports", "/companies/cn-300351", "/companies/cn-300587?as=table", "/paths?from=cn-300351&to=cn-300587",
			"/?lang=en", "/chains/rail-transit?lang=en&segment=rail-transit.track" })
	void everyViewOpensByItsAddressAndNobodyStumblesOverIt(String address) {
		open(address);
		assertThat(this.complaints).isEmpty();
		for (String theme : List.of("light", "dark")) {
			this.page.evaluate("theme => document.documentElement.dataset.theme = theme", theme);
			List<Rule> violations = new AxeBuilder(this.page).analyze().getViolations();
			assertThat(violations.stream()
				.map((rule) -> theme + " " + rule.getId() + ": " + rule.getHelp() + " "
						+ rule.getNodes().get(0).getHtml() + " " + rule.getNodes().get(0).getFailureSummary()))
				.isEmpty();
		}
		assertThat(this.page.url()).endsWith(address.contains("轮胎") ? "q=%E8%BD%AE%E8%83%8E" : address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/chains/rail-transit?segment=rail-transit.damping",
			"/targets?chain=rail-transit&open=cn-603111", "/companies/cn-300351",
			"/paths?from=cn-300351&to=cn-300587" })
	void everyViewFitsATelephone(String address) {
		this.visit.close();
		visit(390, 844);
		open(address);
		assertThat(this.page.evaluate("document.documentElement.scrollWidth")).as("no sideways scrolling")
			.isEqualTo(390);
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void fromAGapToTheProofOfItsBestTargetAndOnToExcel() throws IOException {
		open("/");
		link("轨道交通").first().click();
		settle();
		box("车门系统").click();
		settle();
		Locator panel = this.page.getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("环节"));
		assertThat(panel.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName("车门系统"))).isVisible();
		assertThat(panel).containsText("未见本地企业");
		panel.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("康尼机电")).click();
		settle();
		awaitAddress("/targets?chain=rail-transit&segment=rail-transit.door&open=cn-603111");
		Locator proof = this.page.locator("target-panel walk-drawing").first();
		assertThat(proof.locator(".station").first()).containsText("康尼机电");
		assertThat(proof.locator(".step").nth(1).locator(".sources li").first()).not().isEmpty();
		Download file = this.page.waitForDownload(() -> link("Excel").click());
		assertThat(namesIn(file)).isNotEmpty().isEqualTo(this.page.locator("li.target .who button").allTextContents());
	}

	private static List<String> namesIn(Download file) throws IOException {
		try (InputStream stream = Files.newInputStream(file.path()); XSSFWorkbook workbook = new XSSFWorkbook(stream)) {
			Sheet sheet = workbook.getSheetAt(0);
			List<String> names = new ArrayList<>();
			for (int i = 1; i <= sheet.getLastRowNum(); i++) {
				names.add(sheet.getRow(i).getCell(2).getStringCellValue());
			}
			return names;
		}
	}

	@Test
	void goingBackAndForwardShowsWhatWasShown() {
		open("/chains/rail-transit");
		box("车门系统").click();
		settle();
		box("制动系统").click();
		settle();
		assertThat(this.page.locator("segment-panel h2")).hasText("制动系统");
		this.page.goBack();
		assertThat(this.page.locator("segment-panel h2")).hasText("车门系统");
		this.page.goBack();
		assertThat(this.page.locator("segment-panel")).hasCount(0);
		this.page.goForward();
		assertThat(this.page.locator("segment-panel h2")).hasText("车门系统");
	}

	@Test
	void weightsRankAllCandidatesAnewAndAreInTheAddress() {
		open("/targets?chain=rail-transit");
		Locator names = this.page.locator("li.target .who button");
		List<String> before = names.allTextContents();
		this.page.getByText("权重").click();
		Locator slider = this.page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("补本地缺口"));
		slider.focus();
		slider.press("Home");
		assertThat(this.page).hasURL(Pattern.compile(".*weights=fills-a-gap:0.*"));
		assertThat(names).not().hasText(before.toArray(String[]::new));
		settle();
		assertThat(before.containsAll(names.allTextContents())).as("only those of the first page, in another order")
			.isFalse();
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("恢复默认")).click();
		assertThat(names).hasText(before.toArray(String[]::new));
	}

	@Test
	void anyCompanyIsThreeKeystrokesAway() {
		open("/");
		this.page.keyboard().press("/");
		this.page.keyboard().type("300587");
		assertThat(this.page.getByRole(AriaRole.OPTION).first()).containsText("天铁");
		this.page.keyboard().press("Enter");
		settle();
		awaitAddress("/companies/cn-300587");
		assertThat(this.page.locator("company-view h1")).containsText("天铁");
		assertThat(this.page.locator("company-view")).containsText("登记状态 存续");
		assertThat(this.page.locator("company-view")).containsText("所在地 浙江省 (330000)");
	}

	@Test
	void theBoardWorksWithoutAMouse() {
		open("/chains/rail-transit");
		Locator first = this.page.locator("chain-board .box[tabindex='0']");
		first.focus();
		this.page.keyboard().press("ArrowRight");
		this.page.keyboard().press("ArrowDown");
		String focused = String.valueOf(this.page.evaluate(
				"() => { let at = document.activeElement; while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at.dataset.segment; }"));
		this.page.keyboard().press("Enter");
		settle();
		awaitAddress("/chains/rail-transit?segment=" + focused);
		this.page.keyboard().press("Escape");
		assertThat(this.page.locator("segment-panel")).hasCount(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/chains/rail-transit", "/chains/future-vehicle?lang=en", "/chains/new-medicine?lang=en",
			"/chains/new-medicine?toggled=new-medicine.api&toggled=new-medicine.nutrition",
			"/chains/new-medicine?lang=en&toggled=new-medicine.api&toggled=new-medicine.nutrition" })
	void whatIsWrittenInABoxStaysInItAndApart(String address) {
		open(address);
		assertThat(this.page.locator("chain-board .box").first()).isVisible();
		assertThat(this.page.locator("chain-board .box.folded")).hasCount(address.contains("toggled") ? 2 : 0);
		assertThat((List<?>) this.page.locator("chain-board .box")
			.evaluateAll(
					"""
							boxes => boxes.flatMap(box => {
								const frame = box.querySelector(':scope > rect').getBBox();
								const texts = [...box.querySelectorAll(':scope > text')].map(text => [text.textContent, text.getBBox()]);
								const out = texts.filter(([, at]) => at.x + at.width > frame.x + frame.width || at.y + at.height > frame.y + frame.height);
								const over = texts.filter(([, a], i) => texts.some(([, b], j) => i < j
									&& a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < 10));
								return [...out, ...over].map(([text]) => box.dataset.segment + ': ' + text);
							})"""))
			.isEmpty();
	}

	@Test
	void foldedSegmentsStayFoldedInTheAddress() {
		open("/chains/rail-transit");
		assertThat(box("车门系统")).hasCount(1);
		box("车辆机械部件").focus();
		this.page.keyboard().press("Space");
		assertThat(box("车门系统")).hasCount(0);
		awaitAddress("/chains/rail-transit?toggled=rail-transit.vehicle-mech");
		this.page.reload();
		settle();
		assertThat(box("车门系统")).hasCount(0);
	}

	@Test
	void theOtherLanguageIsOneClickAway() {
		open("/targets?chain=rail-transit");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
		assertThat(this.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
			.hasText("Who to recruit next");
		assertThat(this.page.locator("li.target p").first()).containsText("Works in");
		awaitAddress("/targets?chain=rail-transit&lang=en");
		link("Home").click();
		settle();
		awaitAddress("/?lang=en");
	}

	@Test
	void whoSaysHowACallWentFindsItThere() {
		open("/targets?chain=new-medicine&open=cn-603456");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("记录跟进")).click();
		this.page.getByLabel("联系单位").fill("投资促进中心");
		this.page.getByLabel("结果").selectOption("contacted");
		this.page.getByLabel("下一步").fill("十二月登门");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("保存")).click();
		assertThat(this.page.locator("follow-up")).containsText("投资促进中心:已联系");
		this.page.reload();
		assertThat(this.page.locator("follow-up")).containsText("十二月登门");
	}

	@Test
	void aCompanyIsFoundByTheInitialsOfItsPinyin() {
		open("/companies");
		this.page.getByLabel("企业名、曾用名、代码、产品、拼音首字母,或页面").fill("ygdq");
		this.page.keyboard().press("Enter");
		settle();
		assertThat(this.page.locator("companies-view li").first()).containsText("永贵电器");
	}

	@Test
	void theNetworkAsAPictureAndAsATableSaysTheSame() throws IOException {
		open("/companies/cn-300351?tiers=1&perNode=50");
		Download file = this.page.waitForDownload(
				() -> this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("SVG")).click());
		String picture = Files.readString(file.path());
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("表")).click();
		settle();
		awaitAddress("/companies/cn-300351?tiers=1&perNode=50&as=table");
		assertThat(this.page.locator("company-view tbody td:nth-child(3)").getByText("电动汽车连接器").first()).isVisible();
		List<String> customers = this.page.locator("company-view tbody td:nth-child(2)").allTextContents();
		assertThat(customers).hasSizeGreaterThan(10)
			.allSatisfy((name) -> assertThat(picture).contains(">" + name + "<"));
	}

	@Test
	void whatOneDidToTheNetworkStandsInItsAddress() {
		open("/companies/cn-300351?tiers=1&perNode=5&more=cn-300351:downstream");
		assertThat(this.page.locator("trade-graph .count")).not().containsText("已隐藏");
		int all = count(this.page.locator("trade-graph .count").textContent());
		assertThat(all).isGreaterThan(12);
		awaitGraph();
		this.page.locator("trade-graph #pane").focus();
		this.page.keyboard().press("n");
		this.page.keyboard().press("n");
		String name = this.page.locator("trade-graph .about strong").textContent();
		this.page.keyboard().press("f");
		assertThat(this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("固定")))
			.hasAttribute("aria-pressed", "true");
		this.page.keyboard().press("h");
		assertThat(this.page.locator("trade-graph .count")).hasText((all - 1) + " 家企业,已隐藏 1 家");
		String kept = address();
		assertThat(kept).contains("more=cn-300351:downstream").contains("hide=").contains("pin=");
		open(kept + "&as=table");
		assertThat(this.page.locator("company-view tbody td")
			.getByText(name, new Locator.GetByTextOptions().setExact(true))).hasCount(0);
		open(kept);
		assertThat(this.page.locator("trade-graph .count")).hasText((all - 1) + " 家企业,已隐藏 1 家");
		awaitGraph();
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("全部恢复")).click();
		assertThat(this.page.locator("trade-graph .count")).hasText(all + " 家企业");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("撤销")).click();
		assertThat(this.page.locator("trade-graph .count")).hasText((all - 1) + " 家企业,已隐藏 1 家");
		this.page.goBack();
		assertThat(this.page.locator("trade-graph .count")).hasText(all + " 家企业");
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void aLoopDrawnAroundCompaniesChoosesThem() {
		open("/companies/cn-300351?tiers=1&perNode=5");
		awaitGraph();
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("套索")).click();
		BoundingBox pane = this.page.locator("trade-graph #pane").boundingBox();
		this.page.mouse().move(pane.x + 2, pane.y + 100);
		this.page.mouse().down();
		this.page.mouse().move(pane.x + 2, pane.y + pane.height - 2);
		this.page.mouse().move(pane.x + pane.width - 2, pane.y + pane.height - 2);
		this.page.mouse().move(pane.x + pane.width - 2, pane.y + 2);
		this.page.mouse().move(pane.x + 2, pane.y + 2);
		this.page.mouse().up();
		int all = count(this.page.locator("trade-graph .count").textContent());
		assertThat(this.page.locator("trade-graph .about")).hasText("已选 " + all + " 家");
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("隐藏")).click();
		assertThat(this.page.locator("trade-graph .count")).hasText("1 家企业,已隐藏 " + (all - 1) + " 家");
	}

	@Test
	void whatChangesWhileThePictureIsBuiltIsShownOnceItIs() {
		List<Route> held = new ArrayList<>();
		this.page.route("**/cytoscape*.mjs", held::add);
		open("/companies/cn-300351?tiers=1&perNode=5");
		this.page.waitForCondition(() -> !held.isEmpty());
		int all = count(this.page.locator("trade-graph .count").textContent());
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English")).click();
		assertThat(this.page.locator("trade-graph .count")).hasText(all + " companies");
		held.forEach(Route::resume);
		awaitGraph();
		assertThat(this.complaints).isEmpty();
	}

	private static int count(String text) {
		return Integer.parseInt(text.split(" ")[0]);
	}

	/** Until companies can be moved. */
	private void awaitGraph() {
		assertThat(this.page.locator("trade-graph #pane")).hasAttribute("aria-busy", "false");
	}

	@Test
	void aPrintedListIsTheListAlone() throws IOException {
		open("/targets?chain=rail-transit&open=cn-603111");
		assertThat(this.page.locator("li.target")).hasCount(20);
		try (PDDocument printed = Loader.loadPDF(this.page.pdf(new Page.PdfOptions().setFormat("A4")))) {
			String text = new PDFTextStripper().getText(printed);
			assertThat(text).contains("招商目标", "康尼机电", "42.46", "补本地缺口");
			assertThat(text).doesNotContain("Excel", "切换为深色", "权重", "记录跟进");
		}
	}

	@Test
	void aCatalogueIsPublishedAndTheBookSaysWhatTheScreenSays() throws IOException {
		open("/chains/new-medicine?as=table");
		List<String> onScreen = this.page.locator("chain-view tbody tr")
			.all()
			.stream()
			.map((row) -> row.locator("td").nth(1).locator("a").textContent() + " "
					+ String.join(" ", row.locator("td").allTextContents().subList(6, 8)))
			.toList();
		Download file = this.page
			.waitForDownload(() -> this.page.locator("chain-view a[href*='catalogue?format=xlsx']").click());
		try (InputStream bytes = Files.newInputStream(file.path()); XSSFWorkbook book = new XSSFWorkbook(bytes)) {
			List<String> inTheBook = new ArrayList<>();
			book.getSheet("环节")
				.forEach((row) -> inTheBook.add(row.getCell(1) + " " + String.valueOf(row.getCell(6)).replace(".0", "")
						+ " " + String.valueOf(row.getCell(7)).replace(".0", "")));
			assertThat(onScreen).hasSizeGreaterThan(50);
			assertThat(inTheBook.subList(1, inTheBook.size())).containsExactlyInAnyOrderElementsOf(onScreen);
		}
		this.page.getByText("已发布的目录").click();
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("按现状发布一版")).click();
		assertThat(this.page.locator("edition-list ol strong").first()).hasText("第1版");
		Download edition = this.page
			.waitForDownload(() -> this.page.locator("edition-list a[href*='format=html']").click());
		assertThat(Files.readString(edition.path())).contains("天台县新医药健康产业链图谱目录");
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void aRegionIsChosenByItsNameAndOnlyWhatIsKnownCounts() {
		open("/targets?chain=rail-transit");
		this.page.getByLabel("所在地").fill("江苏省");
		this.page.keyboard().press("Enter");
		this.page.getByLabel("没有婉拒记录").check();
		settle();
		awaitAddress("/targets?chain=rail-transit&region=320000&gates=declined-until");
		assertThat(this.page.locator("li.target .who button").first()).hasText("康尼机电");
		this.page.getByLabel("所在地").fill("月球");
		this.page.keyboard().press("Enter");
		assertThat(this.page.getByRole(AriaRole.ALERT).first()).containsText("月球");
	}

	@Test
	void aFileIsTriedAndWhatIsWrongWithItIsSaid() {
		open("/imports");
		this.page.locator("input[type=file]")
			.setInputFiles(new FilePayload("companies.csv", "text/csv",
					"name,source\n天台某某机械有限公司,no-such-source\n".getBytes(StandardCharsets.UTF_8)));
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("开始")).click();
		assertThat(this.page.locator("import-view h1")).hasText(Pattern.compile("import-\\d+"));
		assertThat(this.page.locator("import-view")).containsText("已检查 · 只检查");
		assertThat(this.page.locator("import-view tbody td").nth(4)).containsText("no-such-source");
	}

	@Test
	void whileTheServiceIsAwayThePageSaysSoAndGoesOnByItself() {
		open("/targets?chain=rail-transit");
		this.page.route("**/api/**", (route) -> route.abort());
		this.page.getByLabel("产业链").first().selectOption("future-vehicle");
		assertThat(this.page.getByRole(AriaRole.ALERT).first()).containsText("连不上");
		this.page.unroute("**/api/**");
		assertThat(this.page.getByRole(AriaRole.ALERT)).hasCount(0);
		assertThat(this.page.locator("li.target .who button").first()).hasText("朗信电气");
	}

	@Test
	void whatTheServiceRefusesIsSaidInItsWords() {
		open("/chains/rail-transit");
		this.page.navigate("http://127.0.0.1:" + this.port + "/chains/no-such-chain");
		assertThat(this.page.getByRole(AriaRole.ALERT).first()).containsText("没有产业链“no-such-chain”");
		this.page.navigate("http://127.0.0.1:" + this.port + "/targets?segment=no.such");
		assertThat(this.page.getByRole(AriaRole.ALERT).first()).containsText("没有环节“no.such”");
	}

	private Locator link(String name) {
		return this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	/** A segment on the board. */
	private Locator box(String name) {
		return this.page.locator("chain-board .box[aria-label^='" + name + ":']");
	}

}
