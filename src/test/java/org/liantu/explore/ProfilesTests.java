package org.liantu.explore;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.liantu.graph.Graph;
import org.liantu.graph.TestGraph;
import org.liantu.model.Fact;
import org.liantu.model.MergedCompany;
import org.liantu.model.Name;
import org.liantu.model.Source;
import org.liantu.model.UnknownCompany;
import org.liantu.statement.Drawing;
import org.liantu.statement.Statements;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HttpTest
class ProfilesTests {

	@Autowired
	private Profiles profiles;

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@BeforeEach
	void draw() {
		TestGraph.clear();
		Drawing.draw(this.graph, this.statements, """
				s1: Source title=年报 basis=registry
				jia: Company name=甲公司 status=active calibre=listed,little-giant
				jia: Company name=甲公司 {source: s1}
				jia: Company status=revoked {confidence: 0.6}
				jia-old: Company name=甲厂 creditCode=91330000
				jia-old SAME_AS jia
				330000: Region name=浙江省
				331000: Region name=台州市
				331023: Region name=天台县
				330100: Region name=杭州市
				331000 WITHIN 330000
				331023 WITHIN 331000
				330100 WITHIN 330000
				jia LOCATED_IN 330000
				jia LOCATED_IN 331023 {confidence: 0.7}
				jia LOCATED_IN 330100 {confidence: 0.5}
				jia CLASSED_AS sw2021.370103 {source: s1}
				jia CLASSED_AS sw2021.340000 {confidence: 0.8}
				jia MAKES pad {revenueShare: 0.4}
				jia WORKS_IN rail.pads
				jia LEADS rail
				jia OWNS plant {share: 0.51}
				holding OWNS jia
				jia ROOTED_IN 331000 {how: founded-there}
				p-1: Project name=减振垫项目 state=building
				p-1 BY jia
				g-1: Signal kind=expansion on=2025-05-01 text=扩产
				g-2: Signal kind=financing on=2025-06-01 text=融资
				g-1 ABOUT jia
				g-2 ABOUT jia
				steel SUPPLIES jia {product: bar}
				steel SUPPLIES jia {product: rod}
				ended SUPPLIES jia {until: '2020-01-01'}
				jia SUPPLIES crrc
				far: Company name=无关
				""");
	}

	@Test
	void regionsAndIndustriesThatFactsSpeakOfAreNamed() {
		assertThat(profile().names()).containsEntry("330000", Name.of("浙江省"))
			.containsEntry("331023", Name.of("天台县"))
			.containsKeys("330100", "sw2021.370103", "sw2021.340000")
			.doesNotContainKey("331000");
	}

	@Test
	void factsComeWithAllTheirSources() {
		assertThat(profile().facts()
			.stream()
			.map((fact) -> fact.fact() + "=" + fact.value() + " " + fact.confidence() + " "
					+ fact.sources().stream().map(Source::id).toList()))
			.containsExactly("name=甲公司 0.95 [s1, drawn]", "name=甲厂 0.9 [drawn]", "creditCode=91330000 0.9 [drawn]",
					"status=active 0.9 [drawn]", "status=revoked 0.6 [drawn]", "calibre=listed 0.9 [drawn]",
					"calibre=little-giant 0.9 [drawn]", "region=330000 0.9 [drawn]", "region=331023 0.7 [drawn]",
					"region=330100 0.5 [drawn]", "industry=sw2021.370103 0.95 [s1]",
					"industry=sw2021.340000 0.8 [drawn]");
	}

	@Test
	void whatCannotAllBeTrueIsAConflictAndAFinerRegionIsNone() {
		assertThat(profile().conflicts())
			.extracting((conflict) -> conflict.fact() + " " + conflict.said().stream().map(Fact::value).toList())
			.containsExactly("name [甲公司, 甲厂]", "status [active, revoked]", "region [331023, 330100]",
					"industry [sw2021.370103, sw2021.340000]");
	}

	@Test
	void edgesAreSummedUp() {
		Profile profile = profile();
		assertThat(profile.makes()).extracting(Profile.Related::id, Profile.Related::share)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("pad", 0.4));
		assertThat(profile.worksIn()).extracting(Profile.Related::id).containsExactly("rail.pads");
		assertThat(profile.leads()).extracting(Profile.Related::id).containsExactly("rail");
		assertThat(profile.owns()).extracting(Profile.Related::id, Profile.Related::share)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("plant", 0.51));
		assertThat(profile.ownedBy()).extracting(Profile.Related::id, Profile.Related::share)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("holding", null));
		assertThat(profile.roots()).extracting(Profile.Related::id, Profile.Related::how)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("331000", "founded-there"));
		assertThat(profile.projects()).extracting(Profile.Investment::id, Profile.Investment::state)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("p-1", "building"));
		assertThat(profile.signals()).extracting(Profile.Happening::id).containsExactly("g-2", "g-1");
		assertThat(profile.suppliers()).isEqualTo(1);
		assertThat(profile.customers()).isEqualTo(1);
		assertThat(profile.truncated()).isFalse();
	}

	@Test
	void whoSitsInTheHomeRegionIsLocalAndShowsItsWayThere() {
		Profile profile = profile();
		assertThat(profile.local()).isTrue();
		assertThat(profile.homeward())
			.satisfies((way) -> assertThat(java.util.Objects.requireNonNull(way).edges()).hasSize(1));
		assertThat(this.profiles.get("far").value().local()).isFalse();
	}

	@Test
	void aMergedOneNamesTheOneThatIsKept() {
		assertThatExceptionOfType(MergedCompany.class).isThrownBy(() -> this.profiles.get("jia-old"))
			.satisfies((merged) -> assertThat(merged.kept()).isEqualTo("jia"));
		assertThatExceptionOfType(UnknownCompany.class).isThrownBy(() -> this.profiles.get("nobody"));
	}

	private Profile profile() {
		return this.profiles.get("jia").value();
	}

}
