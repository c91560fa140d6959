package org.liantu.intake.seed;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.liantu.intake.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/** Which files make a seed. */
class SeedFilesTests {

	@TempDir
	private Path folder;

	@Test
	void tablesAndWorkbooksAreMeantButNotWhatEditorsLeaveBehind() throws IOException {
		write("reference/regions.csv", "code");
		write("chains/rail/chain.csv", "id");
		write("chains/rail/.~lock.chain.csv#", "");
		write("chains/rail/~$chain.csv", "");
		write(".git/x.csv", "");
		write("README.md", "#");
		write("local/企业.xlsx", "PK");
		assertThat(Seed.inFolder(this.folder).files()).extracting(SeedFile::path)
			.containsExactly("chains/rail/chain.csv", "local/企业.xlsx", "reference/regions.csv");
	}

	@Test
	void theChainIsTheFolderBelowChains() {
		assertThat(SeedFile.of("chains/rail/makes.csv", new byte[0]).chain()).isEqualTo("rail");
		assertThat(SeedFile.of("chains/rail/old/makes.csv", new byte[0]).chain()).isNull();
		assertThat(SeedFile.of("local/makes.csv", new byte[0]).chain()).isNull();
	}

	@Test
	void theHashIsThatOfPathsAndContents() throws IOException {
		write("local/makes.csv", "company");
		String hash = Seed.inFolder(this.folder).hash();
		assertThat(Seed.inFolder(this.folder).hash()).isEqualTo(hash);
		write("local/makes.csv", "company,");
		assertThat(Seed.inFolder(this.folder).hash()).isNotEqualTo(hash);
		write("local/makes.csv", "company");
		Files.move(this.folder.resolve("local/makes.csv"), this.folder.resolve("local/owns.csv"));
		assertThat(Seed.inFolder(this.folder).hash()).isNotEqualTo(hash);
	}

	@Test
	void aFolderThatIsNotThereIsNoEmptySeed() {
		assertThat(kinds(Seed.inFolder(this.folder.resolve("nowhere")))).containsExactly("missing-seed");
		assertThat(kinds(Seed.inFolder(this.folder))).containsExactly("missing-seed");
	}

	@Test
	void aFileThatIsTooLargeIsNotRead() throws IOException {
		write("reference/regions.csv", "code");
		try (RandomAccessFile file = new RandomAccessFile(this.folder.resolve("reference/regions.csv").toFile(),
				"rw")) {
			file.setLength(SeedFile.MOST_BYTES + 1);
		}
		assertThat(kinds(Seed.inFolder(this.folder))).containsExactly("too-large-file");
	}

	@Test
	void aFileThatCannotBeReadIsAProblemOfItsOwn() {
		assertThat(kinds(new Seed("s", List.of(SeedFile.unreadable("local/makes.csv")))))
			.containsExactly("unreadable-file");
	}

	@Test
	void moreRowsThanFitAreNotRead() {
		String rows = "cn-1,pad,report\n".repeat(SeedReader.MOST_ROWS);
		Reading reading = SmallSeed.valid().withText("local/makes.csv", "company,product,source\n" + rows).read();
		assertThat(reading.problems().list()).extracting(Problem::kind).containsExactly("too-many-rows");
		assertThat(reading.rows().size()).isEqualTo(SeedReader.MOST_ROWS);
	}

	@Test
	void theProgramBringsItsOwnSeed() {
		assertThat(Seed.bundled().files()).extracting(SeedFile::path)
			.contains("reference/regions.csv", "chains/rail-transit/segments.csv");
	}

	private void write(String path, String text) throws IOException {
		Path file = this.folder.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
	}

	private static List<String> kinds(Seed seed) {
		return SeedReader.read(seed, SmallSeed.TODAY, (things) -> Set.of())
			.problems()
			.list()
			.stream()
			.map(Problem::kind)
			.toList();
	}

}
