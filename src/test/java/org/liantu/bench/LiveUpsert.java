package org.liantu.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.liantu.ServiceProcess;
import org.liantu.intake.log.Import;

/**
 * Edges upserted into the graph of {@link FirstLoad} through the running service, checked
 * and with their sources, while somebody asks for targets five times a second. Until they
 * are published every answer is of the old revision.
 */
final class LiveUpsert implements Contender {

	private static final long BETWEEN_QUESTIONS = 200;

	private static final String TARGETS = "/api/v1/targets?chain=rail-transit&limit=5";

	/** States in which nothing may be seen of it. */
	private static final Set<String> UNSEEN = Set.of(Import.QUEUED, Import.CHECKING, Import.WRITING);

	@Override
	public String name() {
		return "Liantu, live import while asked";
	}

	/**
	 * An answer.
	 *
	 * @param millis how long it took
	 * @param revision of the graph that it tells of
	 */
	private record Answer(long millis, long revision) {

	}

	@Override
	public Figure run(Market market) throws IOException, InterruptedException {
		List<Upserts.Row> rows = Upserts.list(market, market.upserts());
		try (ServiceProcess service = FirstLoad.serve(market.work().resolve(FirstLoad.GRAPH));
				Driver driver = service.driver()) {
			long edges = FirstLoad.count(driver, "MATCH ()-[e:SUPPLIES]->() RETURN count(e) AS n");
			long before = json(service, TARGETS).path("revision").asLong();
			long alone = askAlone(service);
			List<Answer> answers = new CopyOnWriteArrayList<>();
			List<String> wrong = new CopyOnWriteArrayList<>();
			long began = System.nanoTime();
			String path = "/api/v1/imports/" + post(service, market, rows);
			Thread asking = new Thread(() -> ask(service, path, before, answers, wrong), "asking");
			asking.start();
			Map<String, Duration> phases = new LinkedHashMap<>();
			JsonNode now = json(service, path);
			long since = began;
			while (Import.AT_WORK.contains(now.path("state").asString())) {
				Thread.sleep(100);
				phases.merge(now.path("state").asString(), Duration.ofNanos(System.nanoTime() - since), Duration::plus);
				since = System.nanoTime();
				now = json(service, path);
			}
			Duration time = Duration.ofNanos(System.nanoTime() - began);
			asking.interrupt();
			asking.join();
			if (!now.path("state").asString().equals(Import.DONE) || !wrong.isEmpty()) {
				throw new IllegalStateException("the import came to " + now + "; answers: " + wrong);
			}
			WrongCount.check("edges that are new", rows.size() / 2,
					FirstLoad.count(driver, "MATCH ()-[e:SUPPLIES]->() RETURN count(e) AS n") - edges);
			WrongCount.check("edges upserted", rows.size(), FirstLoad.count(driver, "MATCH ()-[e:SUPPLIES]->() WHERE '"
					+ Upserts.SOURCE + "' IN e.sources AND e.shareOfSales >= 0.5 RETURN count(e) AS n"));
			return new Figure(rows.size(), time, told(rows, answers, before, alone, service) + "; " + told(phases));
		}
	}

	private static String told(List<Upserts.Row> rows, List<Answer> answers, long before, long alone,
			ServiceProcess service) {
		List<Long> times = answers.stream().map(Answer::millis).sorted().toList();
		long old = answers.stream().filter((answer) -> answer.revision() == before).count();
		return String.format(
				"%d new, %d put; %d answers, all 200, %d of them of the old revision; p50 %d ms, p99 %d ms"
						+ " (p50 %d ms before); revision %d, then %d",
				rows.size() / 2, rows.size() / 2, times.size(), old, at(times, 0.5), at(times, 0.99), alone, before,
				json(service, TARGETS).path("revision").asLong());
	}

	/** How long it was in each state. */
	private static String told(Map<String, Duration> phases) {
		return phases.entrySet()
			.stream()
			.map((phase) -> String.format("%s %.1f s", phase.getKey(), phase.getValue().toMillis() / 1000.0))
			.collect(Collectors.joining(", "));
	}

	private static long at(List<Long> times, double share) {
		return times.isEmpty() ? 0 : times.get((int) Math.min(times.size() - 1L, Math.floor(times.size() * share)));
	}

	private static long askAlone(ServiceProcess service) {
		List<Long> times = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			long began = System.nanoTime();
			json(service, TARGETS);
			times.add((System.nanoTime() - began) / 1_000_000);
		}
		return at(times.stream().sorted().toList(), 0.5);
	}

	/** Asks until interrupted. */
	private static void ask(ServiceProcess service, String path, long before, List<Answer> answers,
			List<String> wrong) {
		while (!Thread.currentThread().isInterrupted()) {
			try {
				long began = System.nanoTime();
				HttpResponse<String> answer = service.get(TARGETS).orElse(null);
				long millis = (System.nanoTime() - began) / 1_000_000;
				if (answer == null || answer.statusCode() != 200) {
					wrong.add((answer == null) ? "none" : answer.statusCode() + " " + answer.body());
				}
				else {
					long revision = JsonMapper.shared().readTree(answer.body()).path("revision").asLong();
					answers.add(new Answer(millis, revision));
					if (revision != before && UNSEEN.contains(json(service, path).path("state").asString())) {
						wrong.add("revision " + revision + " too soon");
					}
				}
				Thread.sleep(Math.max(0, BETWEEN_QUESTIONS - millis));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			catch (IllegalStateException ex) {
				if (!(ex.getCause() instanceof InterruptedException)) {
					wrong.add(String.valueOf(ex));
				}
			}
		}
	}

	static JsonNode json(ServiceProcess service, String path) {
		HttpResponse<String> answer = service.get(path)
			.orElseThrow(() -> new IllegalStateException(path + " is not answered"));
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
		}
		return JsonMapper.shared().readTree(answer.body());
	}

	/** Brings the rows. Returns the id of the import. */
	private static String post(ServiceProcess service, Market market, List<Upserts.Row> rows)
			throws IOException, InterruptedException {
		StringBuilder body = new StringBuilder();
		begin(body, "sources.csv").append("id,title,publisher,on,basis\n")
			.append(Upserts.SOURCE)
			.append(",2025年半年度报告,证券交易所,2025-08-30,document\n");
		begin(body, "supplies.csv").append("from,to,product,share_of_sales,source\n");
		for (Upserts.Row row : rows) {
			body.append(row.from())
				.append(',')
				.append(row.to())
				.append(',')
				.append(market.made().listProducts().get(row.product()).name())
				.append(',')
				.append(row.share())
				.append(',')
				.append(Upserts.SOURCE)
				.append('\n');
		}
		body.append("\r\n--rows--\r\n");
		HttpResponse<String> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(service.address() + "/api/v1/imports"))
				.header("Content-Type", "multipart/form-data; boundary=rows")
				.POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8))
				.build(), HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() / 100 != 2) {
			throw new IllegalStateException("not accepted: " + answer.statusCode() + " " + answer.body());
		}
		return JsonMapper.shared().readTree(answer.body()).path("id").asString();
	}

	private static StringBuilder begin(StringBuilder body, String file) {
		return body.append("\r\n--rows\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
			.append(file)
			.append("\"\r\nContent-Type: text/csv\r\n\r\n");
	}

}
