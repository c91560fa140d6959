package org.liantu.bench.walk;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TradeMarketTests {

	private static final TradeMarket MARKET = new TradeMarket(20_000, 200_000, 7);

	@Test
	void theSameSeedGivesTheSameMarket() {
		TradeMarket again = new TradeMarket(20_000, 200_000, 7);
		for (int i = 0; i < 200_000; i++) {
			assertThat(again.supplyProduct(i)).isEqualTo(MARKET.supplyProduct(i));
		}
		assertSame(again.supplies(), MARKET.supplies());
		assertSame(again.makes(), MARKET.makes());
		assertSame(again.owns(), MARKET.owns());
		assertSame(again.leads(), MARKET.leads());
		assertSame(again.covers(), MARKET.covers());
		assertThat(again.locals()).isEqualTo(MARKET.locals());
		assertThat(again.name(123)).isEqualTo(MARKET.name(123));
		assertThat(new TradeMarket(20_000, 200_000, 8).supplies().from()).isNotEqualTo(MARKET.supplies().from());
	}

	@Test
	void itHasTheSizesThatWereAskedFor() {
		assertThat(MARKET.companies()).isEqualTo(20_000);
		assertThat(MARKET.products()).isEqualTo(2000);
		assertThat(MARKET.supplies().size()).isEqualTo(200_000);
		assertThat(MARKET.makes().size()).isEqualTo(30_000);
		assertThat(MARKET.inputs().size()).isEqualTo(1000);
		assertThat(MARKET.worksIn().size()).isEqualTo(600);
		assertThat(MARKET.owns().size()).isEqualTo(400);
		assertThat(MARKET.leads().size()).isEqualTo(12);
		assertThat(IntStream.range(0, 200_000).filter((i) -> MARKET.supplyProduct(i) >= 0).count()).isBetween(95_000L,
				105_000L);
	}

	@Test
	void noCompanySuppliesItselfAndNoneAnotherTwice() {
		Set<Long> pairs = new HashSet<>();
		Edges supplies = MARKET.supplies();
		for (int i = 0; i < supplies.size(); i++) {
			assertThat(supplies.from()[i]).isNotEqualTo(supplies.to()[i]);
			assertThat(pairs.add(supplies.from()[i] * 20_000L + supplies.to()[i])).isTrue();
			assertThat(supplies.hundredths()[i]).isBetween((byte) 50, (byte) 100);
		}
	}

	@Test
	void aFewHaveVeryManyCustomersOrSuppliersAndMostHaveFew() {
		for (int[] ends : new int[][] { MARKET.supplies().from(), MARKET.supplies().to() }) {
			int[] counts = new int[20_000];
			Arrays.stream(ends).forEach((end) -> counts[end]++);
			Arrays.sort(counts);
			assertThat(counts[19_999]).isGreaterThan(1500);
			assertThat(counts[10_000]).isLessThan(10);
		}
	}

	@Test
	void leadFirmsAreAtHomeAHubAndAnOrdinaryOneAmongThem() {
		Edges leads = MARKET.leads();
		int[] suppliers = new int[20_000];
		Arrays.stream(MARKET.supplies().to()).forEach((end) -> suppliers[end]++);
		assertThat(Arrays.stream(leads.from()).distinct().count()).isEqualTo(12);
		for (int i = 0; i < leads.size(); i++) {
			assertThat(MARKET.region(leads.from()[i])).isEqualTo(TradeMarket.HOME);
			assertThat(MARKET.name(leads.from()[i])).startsWith("天台");
			assertThat(suppliers[leads.from()[i]]).isPositive();
		}
		assertThat(suppliers[leads.from()[0]]).isGreaterThan(500);
		assertThat(suppliers[leads.from()[3]]).isLessThan(30);
	}

	@Test
	void companiesAreInAllPrefectures() {
		assertThat(IntStream.range(0, 20_000).mapToObj(MARKET::region).distinct().count()).isGreaterThan(330);
	}

	@Test
	void anIdIsThatOfItsNumber() {
		assertThat(TradeMarket.id(123)).isEqualTo("b-0000123");
		assertThat(TradeMarket.number("b-0000123")).isEqualTo(123);
	}

	@Test
	void aMarketInWhichEverybodySuppliesEverybodyIsNotMade() {
		assertThatIllegalArgumentException().isThrownBy(() -> new TradeMarket(1000, 900_000, 7));
	}

	private static void assertSame(Edges one, Edges other) {
		assertThat(one.from()).isEqualTo(other.from());
		assertThat(one.to()).isEqualTo(other.to());
		assertThat(one.hundredths()).isEqualTo(other.hundredths());
	}

}
