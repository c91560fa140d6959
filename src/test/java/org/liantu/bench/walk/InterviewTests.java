package org.liantu.bench.walk;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InterviewTests {

	private static final Duration BUDGET = Duration.ofMinutes(1);

	private final TradeMarket market = new TradeMarket(1000, 5000, 7);

	private final Questions questions = new Questions(this.market, 7);

	private final Interview interview = new Interview(this.questions, BUDGET,
			new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));

	@Test
	void whoSaysTheSameDiffersNowhere() {
		this.interview.reference(BareArrays.of(this.market));
		Report report = this.interview.ask(JGraphTEngine.of(this.market));
		assertThat(report.differences()).isZero();
		assertThat(report.parts()).hasSize(8);
		assertThat(report.parts().values().stream().mapToInt(Samples::answered).sum())
			.isEqualTo(this.questions.list().size());
	}

	@Test
	void whoIsWrongByOneIsFound() {
		this.interview.reference(BareArrays.of(this.market));
		Report report = this.interview.ask(new Other(BareArrays.of(this.market)) {
			@Override
			public List<Scored> top(int lead, int hops) {
				List<Scored> best = new ArrayList<>(super.top(lead, hops));
				best.set(0, new Scored(best.get(0).company(), best.get(0).score() + 1));
				return best;
			}
		});
		assertThat(report.differences()).isEqualTo(3 * this.questions.list().size() / 4);
	}

	@Test
	void whoRemembersIsAskedTwice() {
		this.interview.reference(BareArrays.of(this.market));
		Report report = this.interview.ask(new Other(BareArrays.of(this.market)) {
			@Override
			public boolean remembers() {
				return true;
			}
		});
		assertThat(report.parts()).hasSize(16);
	}

	@Test
	void whoGivesUpIsCountedWithTheTimeUntilThen() {
		this.interview.reference(BareArrays.of(this.market));
		Report report = this.interview.ask(new Other(BareArrays.of(this.market)) {
			@Override
			public int distance(int from, int to, int most) {
				throw new NotInTime(new IllegalStateException());
			}
		});
		Samples samples = report.parts().get(new Part(Question.Kind.DISTANCE, Question.Group.HUBS, false));
		assertThat(samples).isNotNull();
		assertThat(samples.asked()).isEqualTo(50);
		assertThat(samples.answered()).isZero();
		assertThat(samples.quantile(0.5).text()).startsWith(">");
	}

	@Test
	void aQuantileIsASampleThatWasTaken() {
		Samples samples = new Samples();
		for (int i = 1; i <= 200; i++) {
			samples.add(new Question(Question.Kind.W1, Question.Group.ANYWHERE, i, i), i, true);
		}
		assertThat(samples.quantile(0.5).nanos()).isEqualTo(100);
		assertThat(samples.quantile(0.99).nanos()).isEqualTo(198);
		assertThat(samples.quantile(1).nanos()).isEqualTo(200);
	}

	/** Answers as somebody else does. */
	private static class Other implements Engine {

		private final Engine engine;

		Other(Engine engine) {
			this.engine = engine;
		}

		@Override
		public String name() {
			return "another";
		}

		@Override
		public long memoryBytes() {
			return -1;
		}

		@Override
		public Duration built() {
			return Duration.ZERO;
		}

		@Override
		public List<Scored> top(int lead, int hops) {
			return this.engine.top(lead, hops);
		}

		@Override
		public int distance(int from, int to, int most) {
			return this.engine.distance(from, to, most);
		}

		@Override
		public void close() {
		}

	}

}
