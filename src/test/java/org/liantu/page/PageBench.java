package org.liantu.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import javax.xml.stream.XMLStreamException;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import tools.jackson.databind.json.JsonMapper;

import org.liantu.ServiceProcess;
import org.liantu.bench.Machine;
import org.liantu.chainmap.board.GeneratedBoard;

/**
 * How soon the page shows what it is asked for, and how smoothly it moves: in Chromium,
 * with what the service would say made up where it would have to be large.
 */
final class PageBench {

	private static final int SEGMENTS = 300;

	private static final int FEEDS = 900;

	private static final int WIDTH = 1440;

	private static final int HEIGHT = 900;

	/** So often a thing is measured; the medians are told. */
	private static final int RUNS = 3;

	private static final int MOVES = 120;

	private static final JsonMapper JSON = new JsonMapper();

	/** Counts frames from now on. */
	private static final String COUNT_FRAMES = """
			() => { window.frames_ = []; let last = performance.now(); window.counting_ = true;
			  const frame = (now) => { window.frames_.push(now - last); last = now; if (window.counting_) requestAnimationFrame(frame); };
			  requestAnimationFrame(frame); }""";

	private static final String FRAMES = "() => { window.counting_ = false; return window.frames_.slice(1); }";

	/** Cytoscape as it comes, with names. */
	private static final String PLAIN = """
			<!doctype html><meta charset="utf-8"><body style="margin:0"><div id="pane" style="width:100vw;height:100vh"></div>
			<script type="module">
			import cytoscape from '/webjars/cytoscape/dist/cytoscape.esm.min.mjs';
			const network = await (await fetch('/api/v1/companies/made/network')).json();
			const cy = cytoscape({ container: document.getElementById('pane'), elements: [
			  ...network.nodes.map((node) => ({ data: { id: node.id, name: node.name } })),
			  ...network.edges.map((edge, i) => ({ data: { id: 'e' + i, source: edge.from, target: edge.to } }))],
			  style: [{ selector: 'node', style: { label: 'data(name)' } }] });
			cy.one('render', () => performance.mark('network-readable'));
			</script>""";

	/**
	 * Answers some questions in place of the service. Within the page: whoever lets
	 * Playwright answer has every request of the page go through it.
	 */
	private static final String ANSWER = """
			(() => { const answers = %s; const ask = window.fetch;
			  window.fetch = (address, how) => {
			    const [, type, text] = answers.find(([part]) => String(address).includes(part)) ?? [];
			    return type ? Promise.resolve(new Response(text, { headers: { 'content-type': type } })) : ask(address, how);
			  }; })();""";

	private final String address;

	private PageBench(String address) {
		this.address = address;
	}

	/**
	 * Runs it.
	 * @param args how many companies; how many edges; a folder for all files
	 */
	public static void main(String[] args) throws IOException, XMLStreamException {
		Path folder = Files.createDirectories(Path.of(args[2]).toAbsolutePath());
		int companies = Integer.parseInt(args[0]);
		int edges = Integer.parseInt(args[1]);
		try (ServiceProcess service = ServiceProcess.start(Files.createTempDirectory(folder, "page").resolve("data"),
				Path.of("graph-seed"), List.of("-Xmx1g"), List.of())) {
			service.awaitOk("/actuator/health/readiness");
			PageBench bench = new PageBench(service.address());
			String network = network(companies, edges);
			GeneratedBoard board = new GeneratedBoard(SEGMENTS, FEEDS);
			String svg = board.svg();
			String map = JSON.writeValueAsString(board.map());
			System.out.printf("%s, load %s, Chromium %s, %d × %d%n%n", Machine.processors(), Machine.load(),
					Chromium.browser().version(), WIDTH, HEIGHT);
			System.out.println(
					"| what | readable after ms | movable after ms | frames a second, p50 | longest of 95 % of frames, ms |");
			System.out.println("| --- | ---: | ---: | ---: | ---: |");
			String made = answer(List.of(List.of("/network", "application/json", network)));
			bench.measure("network of %,d companies, %,d edges".formatted(companies, edges), "/companies/cn-300351",
					"network-readable", "network-movable", (page) -> page.addInitScript(made));
			bench.measure("the same in Cytoscape as it comes", "/plain", "network-readable", "network-readable",
					(page) -> {
						page.addInitScript(made);
						page.route("**/plain", (route) -> route.fulfill(
								new Route.FulfillOptions().setContentType("text/html; charset=utf-8").setBody(PLAIN)));
					});
			bench.measure("board of %d segments, %d feeds".formatted(SEGMENTS, FEEDS), "/chains/made", "board-drawn",
					"board-drawn",
					(page) -> page.addInitScript(answer(List.of(List.of("/map.svg", "image/svg+xml", svg),
							List.of("/api/v1/chains/made", "application/json", map)))));
			bench.firstLoad();
		}
		System.exit(0);
	}

	/** The script for part of an address, type and text of each answer. */
	private static String answer(List<List<String>> answers) {
		return ANSWER.formatted(JSON.writeValueAsString(answers));
	}

	/** Suppliers of suppliers of suppliers, as the service would say it. */
	private static String network(int companies, int edges) {
		Random random = new Random(331023);
		List<Map<String, Object>> nodes = new ArrayList<>();
		int[] tiers = new int[companies];
		for (int i = 0; i < companies; i++) {
			tiers[i] = (i == 0) ? 0
					: (i % 2 == 0 ? 1 : -1) * (1 + (i > companies / 10 ? 1 : 0) + (i > companies / 2 ? 1 : 0));
			nodes.add(Map.of("id", (i == 0) ? "cn-300351" : "made-" + i, "label", "Company", "name", "编造的企业" + i,
					"tier", tiers[i], "local", i % 50 == 0));
		}
		Map<String, Map<String, Object>> all = new TreeMap<>();
		while (all.size() < edges) {
			int from = random.nextInt(companies);
			int to = random.nextInt(1 + random.nextInt(companies));
			if (from != to) {
				all.put(from + " " + to, Map.of("from", nodes.get(from).get("id"), "to", nodes.get(to).get("id"),
						"type", "SUPPLIES", "confidence", 0.8, "asOf", "2026-01-01", "sources", List.of()));
			}
		}
		return JSON.writeValueAsString(Map.of("revision", 1, "nodes", nodes, "edges", List.copyOf(all.values()),
				"products", Map.of(), "hidden", List.of()));
	}

	/** Prepares a page before it is opened. */
	private interface Preparation {

		void prepare(Page page);

	}

	private void measure(String what, String path, String mark, String movable, Preparation preparation) {
		List<Double> readable = new ArrayList<>();
		List<Double> moving = new ArrayList<>();
		List<Double> frames = new ArrayList<>();
		for (int i = 0; i < RUNS; i++) {
			try (BrowserContext visit = Chromium.browser()
				.newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT).setLocale("zh-CN"))) {
				Page page = visit.newPage();
				preparation.prepare(page);
				page.navigate(this.address + path);
				readable.add(await(page, mark));
				moving.add(await(page, movable));
				page.waitForTimeout(1000);
				page.evaluate(COUNT_FRAMES);
				move(page);
				((List<?>) page.evaluate(FRAMES)).forEach((one) -> frames.add(((Number) one).doubleValue()));
			}
		}
		System.out.printf(Locale.ROOT, "| %s | %,.0f | %,.0f | %.0f | %.0f |%n", what, quantile(readable, 0.5),
				quantile(moving, 0.5), 1000 / quantile(frames, 0.5), quantile(frames, 0.95));
	}

	/** When the page set a mark, in milliseconds from its address being opened. */
	private static double await(Page page, String mark) {
		page.waitForCondition(
				() -> (Boolean) page.evaluate("mark => performance.getEntriesByName(mark).length > 0", mark),
				new Page.WaitForConditionOptions().setTimeout(120_000));
		return ((Number) page.evaluate("mark => performance.getEntriesByName(mark)[0].startTime", mark)).doubleValue();
	}

	/** Drags the picture about, then looks closer and further off again. */
	private static void move(Page page) {
		page.mouse().move(WIDTH * 0.8, HEIGHT * 0.85);
		page.mouse().down();
		for (int i = 0; i < MOVES; i++) {
			page.mouse().move(WIDTH * 0.8 - 3 * i, HEIGHT * 0.85 - 2 * (i % 60));
		}
		page.mouse().up();
		for (int i = 0; i < MOVES / 4; i++) {
			page.mouse().wheel(0, (i < MOVES / 8) ? -120 : 120);
		}
	}

	private void firstLoad() {
		List<Double> paint = new ArrayList<>();
		List<Double> usable = new ArrayList<>();
		double bytes = 0;
		int files = 0;
		for (int i = 0; i < RUNS; i++) {
			try (BrowserContext visit = Chromium.browser()
				.newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT).setLocale("zh-CN"))) {
				Page page = visit.newPage();
				page.navigate(this.address + "/");
				page.locator("home-view h2").first().waitFor();
				usable.add(((Number) page.evaluate("performance.now()")).doubleValue());
				paint
					.add(((Number) page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime"))
						.doubleValue());
				bytes = ((Number) page.evaluate(
						"[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].reduce((sum, one) => sum + one.transferSize, 0)"))
					.doubleValue();
				files = ((Number) page.evaluate("performance.getEntriesByType('resource').length + 1")).intValue();
			}
		}
		System.out.printf(Locale.ROOT,
				"%nFirst load of the first view: %,.0f kB in %d files, first paint after %,.0f ms, the chains and first targets in view after %,.0f ms.%n",
				bytes / 1000, files, quantile(paint, 0.5), quantile(usable, 0.5));
	}

	private static double quantile(List<Double> values, double share) {
		List<Double> sorted = values.stream().sorted().toList();
		return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
	}

}
