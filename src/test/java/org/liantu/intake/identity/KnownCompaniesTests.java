package org.liantu.intake.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class KnownCompaniesTests {

	private static final String ZHEJIANG = "330000";

	private static final String TIANTAI = "331023";

	/** Well formed, made up. */
	private static final String CODE = "91331000MA28G00X2K";

	private static final String OTHER_CODE = "91331000MA28G00Y0E";

	private final KnownCompanies known = new KnownCompanies();

	@Nested
	class Codes {

		@Test
		void aCreditCodeIsProofWhateverTheNameIs() {
			know("cn-a", "浙江大自然户外用品股份有限公司", "浙江自然", CODE, null, ZHEJIANG);
			assertThat(match(sought("浙江自然户外股份有限公司", CODE.toLowerCase(), null)))
				.isInstanceOfSatisfying(Match.Known.class, (match) -> {
					assertThat(match.id()).isEqualTo("cn-a");
					assertThat(match.how()).isEqualTo(Match.How.CREDIT_CODE);
					assertThat(match.likeness()).isBetween(0.5, 0.99);
					assertThat(match.knownName()).isEqualTo("浙江大自然户外用品股份有限公司");
				});
		}

		@ParameterizedTest
		@ValueSource(strings = { "605080", "605080.SH", "sh605080", "605080.sh" })
		void aStockCodeIsProofInAnyWriting(String code) {
			know("cn-605080", "浙江大自然户外用品股份有限公司", "浙江自然", null, "605080.SH", ZHEJIANG);
			assertThat(match(sought("浙江自然股份有限公司", null, code))).isInstanceOfSatisfying(Match.Known.class,
					(match) -> assertThat(match.how()).isEqualTo(Match.How.STOCK_CODE));
		}

		@Test
		void aChangeOfNameIsNoDoubt() {
			know("cn-002122", "南岭民用爆破器材股份有限公司", "南岭民爆", null, "002096.SZ", "430000");
			assertThat(match(sought("易普力股份有限公司", null, "002096"))).isInstanceOf(Match.Known.class);
		}

		@Test
		void aCodeAndANameThatDisagreeAreADoubt() {
			know("cn-300351", "浙江永贵电器股份有限公司", "永贵电器", null, "300351.SZ", ZHEJIANG);
			know("cn-002126", "浙江银轮机械股份有限公司", "银轮股份", null, "002126.SZ", ZHEJIANG);
			assertThat(match(sought("浙江银轮机械股份有限公司", null, "300351"))).isInstanceOfSatisfying(Match.Doubt.class,
					(doubt) -> {
						assertThat(doubt.why()).isEqualTo(Match.Why.KEYS_DISAGREE);
						assertThat(doubt.why().text()).isEqualTo("keys-disagree");
						assertThat(doubt.suspects()).extracting(Match.Suspect::id)
							.containsExactly("cn-300351", "cn-002126");
					});
		}

		@Test
		void aContestedCodeProvesNothingAlone() {
			know("cn-688096", "京源环保股份有限公司", "京源环保", null, "688096.SH", "320000");
			SoughtCompany other = new SoughtCompany(List.of("厦门唯科模塑科技股份有限公司"), List.of(), null, "688096", "350000",
					List.of());
			SoughtCompany same = new SoughtCompany(List.of("江苏京源环保股份有限公司"), List.of(), null, "688096", "320000",
					List.of());
			assertThat(KnownCompaniesTests.this.known.match(other, false)).isInstanceOf(Match.Known.class);
			assertDoubt(KnownCompaniesTests.this.known.match(other, true), Match.Why.CONTESTED_CODE, "cn-688096");
			assertThat(KnownCompaniesTests.this.known.match(same, true)).isInstanceOf(Match.Known.class);
		}

		@Test
		void anotherCreditCodeIsAnotherCompanyOrAMistake() {
			know("cn-a", "浙江天台恒丰橡胶有限公司", null, CODE, null, TIANTAI);
			assertDoubt(match(sought("浙江天台恒丰橡胶有限公司", OTHER_CODE, null)), Match.Why.KEYS_DISAGREE, "cn-a");
			assertThat(match(sought("浙江天台恒丰橡胶股份有限公司", OTHER_CODE, null))).isInstanceOf(Match.Unknown.class);
		}

		@ParameterizedTest
		@ValueSource(strings = { "无", "-", "000000000000000000", "N/A", "" })
		void whatIsFilledInForWantOfACodeJoinsNobody(String nothing) {
			know("cn-a", "天台县红石梁啤酒有限公司", null, nothing, nothing, TIANTAI);
			assertThat(match(sought("浙江石梁酒业有限公司", nothing, nothing))).isInstanceOf(Match.Unknown.class);
		}

	}

	@Nested
	class Names {

		@ParameterizedTest
		@ValueSource(strings = { "浙江永贵电器股份有限公司", "浙江永貴電器股份有限公司", "浙江 永贵电器（股份）有限公司" })
		void theNameItBears(String name) {
			know("cn-300351", "浙江永贵电器股份有限公司", "永贵电器", null, "300351.SZ", ZHEJIANG);
			assertKnown(match(sought(name, null, null)), "cn-300351", Match.How.NAME);
		}

		@Test
		void aNameItBore() {
			KnownCompaniesTests.this.known.add(new KnownCompany("cn-605080",
					List.of("浙江自然户外用品股份有限公司", "浙江大自然户外用品股份有限公司"), List.of(), null, null, null, List.of()));
			assertKnown(match(sought("浙江大自然户外用品股份有限公司", null, null)), "cn-605080", Match.How.ALIAS);
		}

		@Test
		void aShortNameThatOneCompanyHas() {
			know("cn-000004", "深圳国华网安科技股份有限公司", "国华网安", null, null, "440000");
			assertKnown(match(called("*ST国华网安")), "cn-000004", Match.How.ALIAS);
		}

		@Test
		void aShortNameThatSeveralHaveIsADoubt() {
			know("cn-a", "浙江恒丰橡胶有限公司", "恒丰", null, null, ZHEJIANG);
			know("cn-b", "江苏恒丰纸业有限公司", "恒丰", null, null, "320000");
			assertDoubt(match(called("恒丰")), Match.Why.AMBIGUOUS, "cn-a", "cn-b");
		}

		@Test
		void aShortNameCountsNothingAgainstAClearlyOtherFullName() {
			know("cn-603938", "唐山三孚硅业股份有限公司", "三孚", null, null, "130000");
			SoughtCompany other = new SoughtCompany(List.of("广州三孚新材料科技股份有限公司"), List.of("三孚"), null, null, "440000",
					List.of());
			assertThat(match(other)).isInstanceOf(Match.Unknown.class);
		}

		@Test
		void aNameThatSeveralHaveIsADoubt() {
			know("cn-a", "天台恒丰橡胶有限公司", null, CODE, null, TIANTAI);
			know("cn-b", "天台恒丰橡胶有限公司", null, OTHER_CODE, null, TIANTAI);
			assertDoubt(match(sought("天台恒丰橡胶有限公司", null, null)), Match.Why.AMBIGUOUS, "cn-a", "cn-b");
		}

	}

	@Nested
	class Likenesses {

		@ParameterizedTest
		@CsvSource({ "浙江浙矿重工股份有限公司,浙矿重工股份有限公司", "浙江扬帆新材料股份有限公司,扬帆新材料(浙江)股份有限公司", "浙江永贵电器有限公司,浙江永贵电器股份有限公司",
				"天台县银轮实业有限公司,浙江省台州市天台县银轮实业有限责任公司" })
		void placeAndLegalFormMakeNoOtherCompany(String one, String other) {
			know("cn-a", one, null, null, null, ZHEJIANG);
			assertThat(match(near(other, TIANTAI))).isInstanceOfSatisfying(Match.Alike.class,
					(alike) -> assertThat(alike.knownName()).isEqualTo(one));
			assertThat(match(sought(other, null, null))).as("of which nothing else is known")
				.isInstanceOf(Match.Unknown.class);
		}

		@ParameterizedTest
		@CsvSource({ "上海申通地铁股份有限公司,上海申通地铁集团有限公司,310000", "浙江吉利汽车有限公司,宁波吉利汽车有限公司,330000",
				"上海太和水环境科技发展股份有限公司,上海太和水科技发展股份有限公司,310000", "江苏银行股份有限公司,南京银行股份有限公司,320000" })
		void somebodyIsAskedAboutNamesThatAreNearlyAlike(String one, String other, String region) {
			know("cn-a", one, null, null, null, region);
			assertDoubt(match(near(other, region)), Match.Why.ALIKE, "cn-a");
		}

		@ParameterizedTest
		@CsvSource({ "厦门法拉电子股份有限公司,厦门法拉第电气有限公司,350000", "唐山三孚硅业股份有限公司,唐山三孚科技有限公司,130000",
				"广州三孚新材料科技股份有限公司,广东三孚科技有限公司,440000", "浙江天台祥和实业股份有限公司,浙江天铁实业股份有限公司,331023", "天台橡胶一厂,天台橡胶二厂,331023",
				"中国铁路第一工程局有限公司,中国铁路第二工程局有限公司,110000", "浙江银轮科技有限公司,浙江银轮材料有限公司,331023",
				"浙江永贵电器股份有限公司,浙江永贵电器股份有限公司杭州分公司,330000" })
		void othersAreOthers(String one, String other, String region) {
			know("cn-a", one, null, null, null, region);
			assertThat(match(near(other, region))).isInstanceOf(Match.Unknown.class);
		}

		@Test
		void sistersInOtherPlacesAreOthersEvenInOneIndustry() {
			knowIn("cn-a", "北京海纳科技有限公司", "110000", "i65");
			assertThat(match(soughtIn("上海海纳科技有限公司", "310000", "i65"))).isInstanceOf(Match.Unknown.class);
		}

		@Test
		void anIndustryAloneRaisesAQuestionAtMost() {
			knowIn("cn-688517", "金冠电气股份有限公司", "410000", "电气设备");
			assertDoubt(match(soughtIn("吉林省金冠电气股份有限公司", "220000", "电气设备")), Match.Why.ALIKE, "cn-688517");
			assertThat(match(soughtIn("吉林省金冠电气股份有限公司", "220000", "软件服务"))).isInstanceOf(Match.Unknown.class);
		}

		@Test
		void theLikeliestThreeAreSuspects() {
			for (String brand : List.of("东芯", "灿芯", "华芯", "中芯", "国芯")) {
				know("cn-" + brand, "上海" + brand + "半导体股份有限公司", null, null, null, "310000");
			}
			assertThat(match(near("上海天芯半导体股份有限公司", "310000"))).isInstanceOfSatisfying(Match.Doubt.class,
					(doubt) -> assertThat(doubt.suspects()).hasSize(3));
		}

		@Test
		void twoThatAreEquallyAlikeAreADoubt() {
			know("cn-a", "浙江银轮实业有限公司", null, null, null, ZHEJIANG);
			know("cn-b", "浙江银轮实业股份有限公司", null, null, null, ZHEJIANG);
			assertDoubt(match(near("银轮实业有限公司", ZHEJIANG)), Match.Why.ALIKE, "cn-a", "cn-b");
		}

		@Test
		void differentSharesAreOfDifferentCompanies() {
			know("cn-603290", "浙江永贵电器有限公司", null, null, "603938", ZHEJIANG);
			assertThat(
					match(new SoughtCompany(List.of("浙江永贵电器股份有限公司"), List.of(), null, "300351", ZHEJIANG, List.of())))
				.isInstanceOf(Match.Unknown.class);
		}

		@Test
		void theSameCoreIsFoundAmongManyThatShareItsSigns() {
			String brands = "永贵银轮天成祥和圣达自然恒丰华东海正康力新瑞星光明安泰科宏远金龙鑫源盛世长江中兴联合创维";
			for (int i = 0; i < brands.length(); i++) {
				for (int j = 0; j < brands.length(); j++) {
					know("cn-" + i + "-" + j, "浙江" + brands.charAt(i) + brands.charAt(j) + "汽车零部件有限公司", null, null,
							null, ZHEJIANG);
				}
			}
			assertThat(match(near("银轮汽车零部件股份有限公司", ZHEJIANG))).isInstanceOfSatisfying(Match.Alike.class,
					(alike) -> assertThat(alike.knownName()).isEqualTo("浙江银轮汽车零部件有限公司"));
		}

	}

	@Test
	void aKnownCompanyGainsNamesCodesAndPlaces() {
		know("cn-a", "天台银轮机械有限公司", null, null, null, null);
		this.known.add(new KnownCompany("cn-a", List.of("天台银轮机械有限公司", "浙江银轮机械股份有限公司"), List.of("银轮股份"), CODE, "002126",
				ZHEJIANG, List.of("c36")));
		assertThat(this.known.size()).isEqualTo(1);
		assertThat(this.known.contains("cn-a")).isTrue();
		assertThat(this.known.contains("cn-b")).isFalse();
		for (String name : List.of("cn-a", "天台银轮机械有限公司", "浙江銀輪機械股份有限公司", "银轮股份", "*ST银轮股份", "sz002126", "002126", CODE,
				" " + CODE + " ")) {
			assertThat(this.known.findByAnyName(name)).as(name).containsExactly("cn-a");
		}
		assertThat(match(near("银轮机械有限公司", ZHEJIANG))).isInstanceOf(Match.Alike.class);
		assertThat(match(near("浙江银轮机械有限公司", ZHEJIANG))).isInstanceOf(Match.Alike.class);
	}

	@Test
	void aTextThatSeveralAreCalledNamesThemAll() {
		know("cn-b", "江苏恒丰纸业有限公司", "恒丰", null, null, null);
		know("cn-a", "浙江恒丰橡胶有限公司", "恒丰", null, null, null);
		assertThat(this.known.findByAnyName("恒丰")).containsExactly("cn-a", "cn-b");
		assertThat(this.known.findByAnyName("浙江恒丰橡胶有限公司")).containsExactly("cn-a");
		assertThat(this.known.findByAnyName("恒丰橡胶")).isEmpty();
		assertThat(this.known.findByAnyName("")).isEmpty();
	}

	@Test
	void aHugeNameIsANameToo() {
		String huge = "浙江" + "永贵".repeat(300_000) + "有限公司";
		know("cn-a", huge, null, null, null, ZHEJIANG);
		assertKnown(match(sought(huge, null, null)), "cn-a", Match.How.NAME);
	}

	private void know(String id, String name, @Nullable String shortName, @Nullable String creditCode,
			@Nullable String stockCode, @Nullable String region) {
		this.known.add(new KnownCompany(id, List.of(name), (shortName != null) ? List.of(shortName) : List.of(),
				creditCode, stockCode, region, List.of()));
	}

	private void knowIn(String id, String name, String region, String industry) {
		this.known.add(new KnownCompany(id, List.of(name), List.of(), null, null, region, List.of(industry)));
	}

	private Match match(SoughtCompany sought) {
		return this.known.match(sought);
	}

	private static SoughtCompany sought(String name, @Nullable String creditCode, @Nullable String stockCode) {
		return new SoughtCompany(List.of(name), List.of(), creditCode, stockCode,
				(creditCode != null) ? ZHEJIANG : null, List.of());
	}

	private static SoughtCompany called(String shortName) {
		return new SoughtCompany(List.of(), List.of(shortName), null, null, null, List.of());
	}

	private static SoughtCompany near(String name, String region) {
		return new SoughtCompany(List.of(name), List.of(), null, null, region, List.of());
	}

	private static SoughtCompany soughtIn(String name, String region, String industry) {
		return new SoughtCompany(List.of(name), List.of(), null, null, region, List.of(industry));
	}

	private static void assertKnown(Match match, String id, Match.How how) {
		assertThat(match).isInstanceOfSatisfying(Match.Known.class, (known) -> {
			assertThat(known.id()).isEqualTo(id);
			assertThat(known.how()).isEqualTo(how);
		});
	}

	private static void assertDoubt(Match match, Match.Why why, String... suspects) {
		assertThat(match).isInstanceOfSatisfying(Match.Doubt.class, (doubt) -> {
			assertThat(doubt.why()).isEqualTo(why);
			assertThat(doubt.suspects()).extracting(Match.Suspect::id).containsExactlyInAnyOrder(suspects);
		});
	}

}
