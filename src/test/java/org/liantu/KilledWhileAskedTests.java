package org.liantu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Planners ask for all three chains without a pause, from before the service can answer,
 * while the office writes down calls and its Neo4j is killed with -9: there is no wrong
 * ranking, only 503 while it is away, and what was acknowledged is in every later answer.
 * {@code -Dliantu.kills=30} kills ten times instead of twice.
 */
@DisplayName("Killed while it is asked")
class KilledWhileAskedTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final List<String> CHAINS = List.of("rail-transit", "future-vehicle", "new-medicine");

	private static final Pattern REVISION = Pattern.compile("\\{\"revision\":(\\d+)");

	/** It is bound to the revision, too. */
	private static final String CURSOR = "\"next\":\"[^\"]*\"";

	private static final String DAY = "2026-11-23";

	/** From memory nobody is answered for longer than a quarter of it. */
	private static final long STALE_NANOS = TimeUnit.SECONDS.toNanos(1);

	private static final Duration SOON = Duration.ofSeconds(90);

	private static final Duration BETWEEN_KILLS = Duration.ofSeconds(4);

	/** What the office notes in turn, after nothing: each makes another ranking. */
	private static final List<String> NOTES = List.of(
			"{\"office\":\"驻沪招商站\",\"outcome\":\"declined\",\"declinedUntil\":\"2027-01-31\",\"note\":null}",
			"{\"office\":\"驻沪招商站\",\"outcome\":\"declined\",\"declinedUntil\":\"2027-06-30\",\"note\":null}",
			"{\"office\":\"驻沪招商站\",\"outcome\":\"declined\",\"declinedUntil\":\"2028-01-31\",\"note\":null}");

	private static final int NOTHING = -1;

	private static final Duration BETWEEN_NOTES = Duration.ofMillis(400);

	@TempDir
	private Path temp;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final ConcurrentLinkedQueue<Asked> asked = new ConcurrentLinkedQueue<>();

	/** Which of the office's notes stands, by the revision that it came with. */
	private final ConcurrentNavigableMap<Long, Integer> notes = new ConcurrentSkipListMap<>();

	/** The newest revision that somebody was told of. */
	private final AtomicLong acknowledged = new AtomicLong();

	private volatile boolean done;

	private String address = "";

	private String company = "";

	/**
	 * One question and what came of it.
	 *
	 * @param chain what was asked for
	 * @param atLeast the revision that was known when it was asked
	 * @param began when, by the clock of {@link System#nanoTime}
	 * @param ended when
	 * @param status 0 if nobody listened
	 * @param revision of the answer; 0 if there is none
	 * @param ranking one number for the whole answer but its revision and cursor
	 * @param refusal what was said instead; empty for an answer
	 */
	private record Asked(String chain, long atLeast, long began, long ended, int status, long revision, String ranking,
			String refusal) {

	}

	/** A time without Neo4j, as far as its port tells. */
	private record Outage(long killed, long lastSeenAway) {

	}

	@Test
	void everyRankingIsRightAndWhatWasAcknowledgedStays() throws Exception {
		int kills = Math.max(2, Integer.getInteger("liantu.kills", 2) / 3);
		long began = System.nanoTime();
		ExecutorService people = Executors.newCachedThreadPool();
		try (ServiceProcess service = ServiceProcess.start(this.temp.resolve("data"),
				Path.of("graph-seed").toAbsolutePath())) {
			this.address = service.address();
			List<Future<?>> planners = new ArrayList<>();
			planners.add(people.submit(() -> ask(false, 0)));
			planners.add(people.submit(() -> ask(true, 1)));
			service.awaitOk("/actuator/health/readiness");
			Map<String, List<String>> right = readQuietly();
			List<Asked> atTheStart = List.copyOf(this.asked);
			planners.add(people.submit(() -> ask(false, 2)));
			Future<Integer> office = people.submit(this::noteOneAfterTheOther);
			List<Outage> outages = new ArrayList<>();
			for (int i = 0; i < kills; i++) {
				Thread.sleep(BETWEEN_KILLS.toMillis());
				outages.add(killNeo4j(service));
			}
			Thread.sleep(BETWEEN_KILLS.toMillis());
			this.done = true;
			for (Future<?> planner : planners) {
				planner.get(SOON.toSeconds(), TimeUnit.SECONDS);
			}
			int acknowledgedNotes = office.get(SOON.toSeconds(), TimeUnit.SECONDS);

			List<Asked> all = List.copyOf(this.asked);
			System.out.printf("%d asked at the start; %d notes acknowledged; %d kills, each away for %s ms%n",
					atTheStart.size(), acknowledgedNotes, kills,
					outages.stream()
						.map((one) -> TimeUnit.NANOSECONDS.toMillis(one.lastSeenAway() - one.killed()))
						.toList());
			assertNoFault(service, all);
			assertStart(atTheStart);
			all.forEach((one) -> assertRight(one, right));
			outages.forEach((outage) -> assertNobodyIsAnsweredMeanwhile(outage, all));
			assertTheLastNoteStands();
			assertThat(acknowledgedNotes).isGreaterThan(kills);
		}
		finally {
			this.done = true;
			people.shutdownNow();
			Map<Integer, Long> seen = new TreeMap<>();
			this.asked.forEach((one) -> seen.merge(one.status(), 1L, Long::sum));
			System.out.printf("asked %d times, by status %s (0: nobody listened yet), in %d s%n", this.asked.size(),
					seen, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
		}
	}

	/**
	 * A planner who asks for one chain after the other and never waits; one who names
	 * revisions never goes back behind what was seen or acknowledged.
	 */
	private void ask(boolean naming, int first) {
		long seen = 0;
		for (int i = first; !this.done; i++) {
			long atLeast = Math.max(seen, this.acknowledged.get());
			Asked answer = ask(CHAINS.get(i % CHAINS.size()), naming, atLeast);
			this.asked.add(answer);
			seen = naming ? Math.max(seen, answer.revision()) : 0;
			if (answer.status() != 200) {
				pause(Duration.ofMillis(20));
			}
		}
	}

	private Asked ask(String chain, boolean naming, long atLeast) {
		HttpRequest.Builder request = request("/api/v1/targets?limit=20&asOf=" + DAY + "&chain=" + chain);
		if (naming) {
			request.header("If-Revision-At-Least", String.valueOf(atLeast));
		}
		long began = System.nanoTime();
		HttpResponse<String> answer = send(request).orElse(null);
		long ended = System.nanoTime();
		if (answer == null) {
			return new Asked(chain, atLeast, began, ended, 0, 0, "", "");
		}
		if (answer.statusCode() != 200) {
			return new Asked(chain, atLeast, began, ended, answer.statusCode(), 0, "", refusal(answer));
		}
		Matcher revision = REVISION.matcher(answer.body());
		assertThat(revision.lookingAt()).as(answer.body()).isTrue();
		assertThat(answer.headers().firstValue("ETag").orElse("")).startsWith("\"" + revision.group(1) + ".");
		String ranking = answer.body().substring(revision.end()).replaceFirst(CURSOR, "");
		return new Asked(chain, atLeast, began, ended, 200, Long.parseLong(revision.group(1)),
				UUID.nameUUIDFromBytes(ranking.getBytes(StandardCharsets.UTF_8)).toString(), "");
	}

	private static String refusal(HttpResponse<String> answer) {
		return answer.headers().firstValue("Content-Type").orElse("no type") + ", Retry-After "
				+ answer.headers().firstValue("Retry-After").orElse("missing") + ", " + answer.body();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.address + path)).timeout(Duration.ofSeconds(60));
	}

	private static void pause(Duration duration) {
		try {
			Thread.sleep(duration.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Empty if nobody listens. */
	private Optional<HttpResponse<String>> send(HttpRequest.Builder request) {
		try {
			return Optional.of(this.http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
		}
		catch (ConnectException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The rankings by chain: without a note, then with each, while nobody else writes.
	 */
	private Map<String, List<String>> readQuietly() {
		HttpResponse<String> first = send(request("/api/v1/targets?limit=1&asOf=" + DAY + "&chain=" + CHAINS.get(0)))
			.orElseThrow();
		this.company = JSON.readTree(first.body()).at("/items/0/company/id").asString();
		Map<String, List<String>> right = new TreeMap<>();
		for (int note = NOTHING; note < NOTES.size(); note++) {
			if (note != NOTHING) {
				assertThat(write(note)).isEqualTo(200);
			}
			for (String chain : CHAINS) {
				Asked answer = ask(chain, false, 0);
				assertThat(answer.status()).as(answer.refusal()).isEqualTo(200);
				this.notes.putIfAbsent(answer.revision(), note);
				assertThat(answer.revision()).isEqualTo(this.notes.lastKey());
				right.computeIfAbsent(chain, (key) -> new ArrayList<>()).add(answer.ranking());
			}
		}
		assertThat(right.get(CHAINS.get(0))).as("each note makes another ranking").doesNotHaveDuplicates();
		return right;
	}

	private HttpRequest.Builder followUp() {
		return request("/api/v1/targets/" + this.company + "/follow-up");
	}

	/** The office notes one outcome after the other, so that rankings can be read. */
	private int noteOneAfterTheOther() {
		int acknowledgedNotes = 0;
		for (int i = 0; !this.done; i++) {
			if (write(i % NOTES.size()) == 200) {
				acknowledgedNotes++;
			}
			else {
				findOutWhatBecameOf(i % NOTES.size());
			}
			pause(BETWEEN_NOTES);
		}
		return acknowledgedNotes;
	}

	private int write(int note) {
		HttpResponse<String> answer = send(followUp().header("If-Match", "*")
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString(NOTES.get(note)))).orElseThrow();
		if (answer.statusCode() == 200) {
			long revision = JSON.readTree(answer.body()).get("revision").asLong();
			assertThat(this.notes.put(revision, note)).isNull();
			this.acknowledged.set(revision);
		}
		else {
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
		}
		return answer.statusCode();
	}

	/** What was not acknowledged may be there or not: only the next answer tells. */
	private void findOutWhatBecameOf(int note) {
		long before = this.notes.lastKey();
		HttpResponse<String> answer = await().atMost(SOON)
			.pollInterval(Duration.ofMillis(50))
			.until(() -> send(followUp()).orElseThrow(), (now) -> now.statusCode() == 200);
		long revision = JSON.readTree(answer.body()).get("revision").asLong();
		assertThat(revision).isBetween(before, before + 1);
		if (revision > before) {
			this.notes.put(revision, note);
			this.acknowledged.set(revision);
		}
	}

	/** Kill -9; back again when the service answers by itself. */
	private Outage killNeo4j(ServiceProcess service) throws IOException, InterruptedException {
		int port = Integer.parseInt(Files.readString(service.configuration())
			.replaceAll("(?s).*bolt[.]listen_address=127[.]0[.]0[.]1:(\\d+).*", "$1"));
		ProcessHandle child = service.findChild().orElseThrow();
		child.destroyForcibly();
		child.onExit().join();
		long killed = System.nanoTime();
		long lastSeenAway = killed;
		while (!listens(port)) {
			lastSeenAway = System.nanoTime();
			assertThat(lastSeenAway - killed).as("it comes back by itself").isLessThan(SOON.toNanos());
			Thread.sleep(20);
		}
		await().atMost(SOON).pollInterval(Duration.ofMillis(100)).until(() -> isAnsweredAgain(killed));
		return new Outage(killed, lastSeenAway);
	}

	private boolean isAnsweredAgain(long killed) {
		return this.asked.stream().anyMatch((one) -> one.began() > killed + STALE_NANOS && one.status() == 200);
	}

	private static boolean listens(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** What is no answer and no refusal stands in the log. */
	private static void assertNoFault(ServiceProcess service, List<Asked> asked) {
		assertThat(asked).filteredOn((one) -> one.status() == 500)
			.as(() -> service.output()
				.lines()
				.dropWhile((line) -> !line.contains(" ERROR "))
				.limit(60)
				.collect(Collectors.joining("\n")))
			.isEmpty();
	}

	/** First nobody listens, then it is not ready, and then it is. */
	private static void assertStart(List<Asked> asked) {
		assertThat(asked).extracting(Asked::status).contains(503, 200).isSubsetOf(0, 503, 200);
		assertNever(0, asked, endOfFirst(503, asked));
		assertNever(0, asked, endOfFirst(200, asked));
		assertNever(503, asked, endOfFirst(200, asked));
	}

	private static long endOfFirst(int status, List<Asked> asked) {
		return asked.stream().filter((one) -> one.status() == status).mapToLong(Asked::ended).min().orElseThrow();
	}

	private static void assertNever(int status, List<Asked> asked, long after) {
		assertThat(asked).filteredOn((one) -> one.began() > after && one.status() == status).isEmpty();
	}

	private void assertRight(Asked one, Map<String, List<String>> right) {
		if (one.status() == 200) {
			assertThat(one.revision()).as(one.toString()).isGreaterThanOrEqualTo(one.atLeast());
			Integer note = this.notes.get(one.revision());
			assertThat(note).as("%s is of no revision that there was", one).isNotNull();
			assertThat(one.ranking()).as(one.toString())
				.isEqualTo(Objects.requireNonNull(right.get(one.chain())).get(note - NOTHING));
		}
		else if (one.status() != 0) {
			assertThat(one.status()).as(one.toString()).isEqualTo(503);
			assertThat(one.refusal()).startsWith("application/problem+json, Retry-After 2, ")
				.contains("/problems/graph-unavailable");
		}
	}

	private static void assertNobodyIsAnsweredMeanwhile(Outage outage, List<Asked> asked) {
		List<Asked> meanwhile = asked.stream()
			.filter((one) -> one.began() > outage.killed() + STALE_NANOS && one.ended() < outage.lastSeenAway())
			.toList();
		assertThat(meanwhile).isNotEmpty().extracting(Asked::status).containsOnly(503);
	}

	private void assertTheLastNoteStands() {
		JsonNode stands = JSON.readTree(send(followUp()).orElseThrow().body());
		assertThat(stands.get("revision").asLong()).isEqualTo(this.notes.lastKey());
		JsonNode noted = JSON.readTree(NOTES.get(this.notes.lastEntry().getValue()));
		for (String field : List.of("office", "outcome", "declinedUntil")) {
			assertThat(stands.get(field)).as(stands.toString()).isEqualTo(noted.get(field));
		}
	}

}
