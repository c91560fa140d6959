package org.liantu.intake.foreign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.mock.env.MockEnvironment;

import org.liantu.intake.file.ForeignFile;
import org.liantu.intake.file.ForeignFiles;
import org.liantu.intake.file.Limits;
import org.liantu.intake.mapping.Mappings;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;

import static org.assertj.core.api.Assertions.assertThat;

/** Which file is read in which way. */
class PlanTests {

	private static final String REGISTRY = """
			mapping: registry
			source: {id: registry-2026, title: 企业库, publisher: 某公司, on: 2026-10-01, basis: registry}
			skip: [目录.csv]
			entries:
			  - {file: '企业*.csv', to: companies, columns: {name: 名称}}
			  - {file: 产品.csv, to: products, columns: {name: 名称}}
			""";

	@TempDir
	private Path temp;

	private final Problems problems = new Problems();

	@BeforeEach
	void aMappingOnTheShelf() throws IOException {
		Files.createDirectories(this.temp.resolve("seed/mappings"));
		Files.writeString(this.temp.resolve("seed/mappings/registry.yaml"), REGISTRY);
	}

	@Test
	void aMappingReadsTheFilesItNamesAndSaysWhatItMisses() throws IOException {
		assertThat(plan(List.of("registry"), null, "企业一.csv", "企业二.csv", "目录.csv", "别的.csv"))
			.containsExactly("企业一.csv companies", "企业二.csv companies");
		assertThat(kinds()).containsExactlyInAnyOrder("file-not-read 别的.csv", "file-not-brought registry.yaml");
		assertThat(this.problems.errors()).isZero();
	}

	@Test
	void aFileCalledLikeATableNeedsNoMapping() throws IOException {
		assertThat(plan(List.of(), null, "companies.csv", "SUPPLIES.csv")).containsExactly("companies.csv companies",
				"SUPPLIES.csv supplies");
		assertThat(kinds()).isEmpty();
	}

	@Test
	void aFileThatNobodyKnowsHowToReadIsRefusedWithWhatWouldHelp() throws IOException {
		assertThat(plan(List.of(), null, "名单.csv")).isEmpty();
		assertThat(kinds()).containsExactly("no-mapping 名单.csv");
		assertThat(this.problems.list().get(0).details().toString()).contains("companies").contains("registry");
	}

	@Test
	void aMappingThatIsNotOnTheShelfIsNamedWithTheNearest() throws IOException {
		plan(List.of("registri"), null, "企业一.csv");
		assertThat(kinds()).contains("unknown-mapping registri");
		assertThat(this.problems.list()).anyMatch((problem) -> problem.details().toString().contains("registry"));
	}

	@Test
	void aMappingMayBeBroughtAlong() throws IOException {
		String own = REGISTRY.replace("mapping: registry", "mapping: own").replace("企业*.csv", "名单.csv");
		assertThat(plan(List.of(), own, "名单.csv", "产品.csv")).containsExactly("名单.csv companies", "产品.csv products");
		assertThat(kinds()).isEmpty();
	}

	private List<String> plan(List<String> mappings, String own, String... names) throws IOException {
		Map<String, Path> brought = new LinkedHashMap<>();
		for (String name : names) {
			brought.put(name, Files.writeString(this.temp.resolve(name), "名称\n甲有限公司\n"));
		}
		List<ForeignFile> files = ForeignFiles.open(brought, Files.createDirectories(this.temp.resolve("work")),
				Limits.USUAL, this.problems);
		Mappings shelf = new Mappings(
				new MockEnvironment().withProperty("liantu.seed", this.temp.resolve("seed").toString()));
		return Plan.of(files, mappings, own, shelf, this.problems)
			.readings()
			.stream()
			.map((reading) -> reading.file().name() + " " + reading.entry().to().word())
			.toList();
	}

	private List<String> kinds() {
		return this.problems.list()
			.stream()
			.map((Problem problem) -> problem.kind() + " " + problem.place().file())
			.toList();
	}

}
