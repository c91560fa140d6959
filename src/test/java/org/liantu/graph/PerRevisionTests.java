package org.liantu.graph;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@GraphTest
@DisplayName("What is worked out once per revision")
class PerRevisionTests {

	private static final int MANY = 8;

	@Autowired
	private Graph graph;

	private final AtomicInteger worked = new AtomicInteger();

	private PerRevision<String, String> store;

	@BeforeEach
	void empty() {
		TestGraph.clear();
		at(7);
		this.store = new PerRevision<>(this.graph, 4);
	}

	@Test
	void isWorkedOutByOneForAllWhoAskAtTheSameTime() {
		assertThat(askedByMany(() -> "answer " + this.worked.incrementAndGet())).containsOnly("answer 1").hasSize(MANY);
		assertThat(get(() -> "another")).isEqualTo("answer 1");
		assertThat(this.worked).hasValue(1);
	}

	@Test
	void isWorkedOutByOthersWhereOneFails() {
		List<String> answers = askedByMany(() -> {
			if (this.worked.incrementAndGet() == 1) {
				throw new IllegalStateException("the first one fails");
			}
			return "answer";
		});
		assertThat(answers).containsOnly("answer", "failed").containsOnlyOnce("failed").hasSize(MANY);
	}

	@Test
	void isNotGivenToOthersIfTheRevisionMovedMeanwhile() {
		assertThat(get(() -> {
			at(8);
			return "neither of 7 nor of 8";
		})).isEqualTo("of 8");
	}

	@Test
	void isForgottenWithItsRevision() {
		assertThat(get(() -> "of 7")).isEqualTo("of 7");
		at(8);
		assertThat(get(() -> "of 8")).isEqualTo("of 8");
	}

	@Test
	void isNothingWhereTheOnlyOneFails() {
		assertThatThrownBy(() -> get(() -> {
			throw new IllegalStateException("fails");
		})).hasMessage("fails");
		assertThat(get(() -> "answer")).isEqualTo("answer");
	}

	/** All of them ask before the first one is done. */
	private List<String> askedByMany(Supplier<String> work) {
		ExecutorService threads = Executors.newFixedThreadPool(MANY);
		CountDownLatch asking = new CountDownLatch(MANY);
		try {
			return IntStream.range(0, MANY).mapToObj((i) -> CompletableFuture.supplyAsync(() -> {
				asking.countDown();
				try {
					return get(() -> {
						await(asking);
						return work.get();
					});
				}
				catch (IllegalStateException ex) {
					return "failed";
				}
			}, threads)).toList().stream().map(CompletableFuture::join).toList();
		}
		finally {
			threads.shutdown();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
			// For whoever has said that it asks, and is about to.
			TimeUnit.MILLISECONDS.sleep(300);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String get(Supplier<String> work) {
		return this.graph
			.read((revision) -> this.store.get(revision, "question",
					() -> (revision == 7) ? work.get() : "of " + revision))
			.value();
	}

	private static void at(long revision) {
		TestGraph.driver()
			.executableQuery("MERGE (g:Graph {id: 'graph'}) SET g.revision = $revision")
			.withParameters(Map.of("revision", revision))
			.execute();
	}

}
