package org.liantu.intake.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.liantu.intake.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;

/** What was brought: files that are what they are called, others, and archives. */
class ForeignFilesTests {

	private static final String CSV = "名称\n甲\n";

	@TempDir
	private Path folder;

	private Brought.Reading zip(Object... entries) {
		return Brought.to(this.folder).with("sets.zip", Brought.zip(entries)).read();
	}

	@Test
	void archivesAreUnpacked() {
		Brought.Reading reading = zip("ckg/", "", "ckg/company.json", "{\"name\":\"甲\"}\n{\"name\":\"乙\"}\n",
				"ckg/公司.csv", CSV, "tables/公司.xlsx", Workbooks.zip(Workbooks.parts("")), "__MACOSX/ckg/._公司.csv",
				"\u0000", ".DS_Store", "x");
		assertThat(reading.problems()).containsExactly("missing-header sets.zip/tables/公司.xlsx");
		assertThat(reading.files()).extracting(ForeignFile::name)
			.containsExactly("sets.zip/ckg/company.json", "sets.zip/ckg/公司.csv", "sets.zip/tables/公司.xlsx");
		assertThat(reading.files()).extracting(ForeignFile::format)
			.containsExactly(Format.JSON_LINES, Format.CSV, Format.XLSX);
		assertThat(reading.records()).hasSize(3)
			.first()
			.extracting(FileRecord::file)
			.isEqualTo("sets.zip/ckg/company.json");
	}

	@Test
	void namesOfChineseWindowsAreShownRight() {
		byte[] archive = Brought.zip(Charset.forName("GBK"), "数据/轨道交通企业.csv", CSV);
		assertThat(Brought.to(this.folder).with("数据.zip", archive).open().files()).extracting(ForeignFile::name)
			.containsExactly("数据.zip/数据/轨道交通企业.csv");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../公司.csv", "a/../../公司.csv", "/etc/公司.csv", "C:/公司.csv", "c:公司.csv", "a\\公司.csv",
			"..\\公司.csv", "./公司.csv", "a//公司.csv", "公司\u0000.csv", "公司\n.csv", "vsc.\u202Eexe.csv" })
	void namesThatLeadElsewhereAreRefused(String name) throws IOException {
		Brought.Reading reading = zip(name, CSV, "好.csv", CSV);
		assertThat(reading.found().counts()).containsOnlyKeys("bad-file-name");
		assertThat(reading.files()).extracting(ForeignFile::name).containsExactly("sets.zip/好.csv");
		assertThat(Brought.to(this.folder).with(name, CSV.getBytes(StandardCharsets.UTF_8)).open().found().counts())
			.containsOnlyKeys("bad-file-name");
		try (Stream<Path> files = Files.walk(this.folder)) {
			assertThat(files.filter(Files::isRegularFile)).extracting((file) -> file.getFileName().toString())
				.allMatch((stored) -> stored.startsWith("brought-") || stored.startsWith("unpacked-"));
		}
	}

	@Test
	void namesThatAreTooLongAreRefused() {
		assertThat(zip("长".repeat(300) + ".csv", CSV).found().counts()).containsOnlyKeys("bad-file-name");
	}

	@Test
	void linksAreRefused() throws IOException {
		Path archive = this.folder.resolve("links.zip");
		try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive.toFile())) {
			ZipArchiveEntry link = new ZipArchiveEntry("公司.csv");
			link.setUnixMode(UnixStat.LINK_FLAG | 0777);
			zip.putArchiveEntry(link);
			zip.write("/etc/hostname".getBytes(StandardCharsets.UTF_8));
			zip.closeArchiveEntry();
		}
		Brought.Reading reading = Brought.to(this.folder).with("links.zip", archive).open();
		assertThat(reading.problems()).containsExactly("bad-file-name links.zip  公司.csv");
		assertThat(reading.files()).isEmpty();
	}

	@Test
	void twoFilesOfOneNameAreNotChosenFrom() throws IOException {
		byte[] archive = Brought.zip("甲.csv", CSV, "乙.csv", "名称\n乙\n");
		byte[] first = "甲.csv".getBytes(StandardCharsets.UTF_8);
		byte[] second = "乙.csv".getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i + second.length < archive.length; i++) {
			if (Arrays.equals(archive, i, i + second.length, second, 0, second.length)) {
				System.arraycopy(first, 0, archive, i, first.length);
			}
		}
		Brought.Reading reading = Brought.to(this.folder).with("sets.zip", archive).read();
		assertThat(reading.problems()).containsExactly("duplicate-file sets.zip/甲.csv");
		assertThat(reading.rows()).containsExactly("2 {名称=甲}");
	}

	@Test
	void anArchiveInAnArchiveIsNotUnpacked() {
		Brought.Reading reading = zip("inner.zip", Brought.zip("公司.csv", CSV), "inner.tar.gz", "x", "公司.csv",
				Brought.zip("公司.csv", CSV));
		assertThat(reading.problems()).containsExactly("archive-in-archive sets.zip/inner.tar.gz",
				"archive-in-archive sets.zip/inner.zip", "wrong-content sets.zip/公司.csv");
		assertThat(reading.files()).isEmpty();
	}

	@Test
	void otherFilesInAnArchiveArePassedOver() {
		Brought.Reading reading = zip("README.md", "# 数据", "公司.csv", CSV, "公司.xls", "x");
		assertThat(reading.problems()).containsExactly("file-passed-over sets.zip/README.md",
				"wrong-content sets.zip/公司.xls");
		assertThat(reading.files()).hasSize(1);
	}

	@Test
	void aBombIsRefusedAsAWhole() {
		Brought.Reading reading = zip("公司.csv", CSV, "bomb.csv", "0".repeat(20 << 20));
		assertThat(reading.problems()).containsExactly("archive-bomb sets.zip/bomb.csv");
		assertThat(reading.files()).isEmpty();
		// Many that are each small enough.
		Object[] entries = new Object[20];
		for (int i = 0; i < entries.length; i += 2) {
			entries[i] = "part" + i + ".csv";
			entries[i + 1] = "名称\n" + "0".repeat(900_000);
		}
		reading = Brought.to(this.folder).within(Brought.SMALL).with("sets.zip", Brought.zip(entries)).open();
		assertThat(reading.found().counts()).containsOnlyKeys("archive-bomb");
		assertThat(reading.files()).isEmpty();
	}

	@Test
	void aBombLeavesTheOthersAlone() {
		Brought.Reading reading = Brought.to(this.folder)
			.with("甲.csv", CSV)
			.with("bomb.zip", Brought.zip("bomb.csv", "0".repeat(20 << 20)))
			.with("乙.csv", CSV)
			.read();
		assertThat(reading.rows()).containsExactly("2 {名称=甲}", "2 {名称=甲}");
	}

	@Test
	void tooManyFilesAreRefusedBeforeTheirNamesAreRead() {
		Object[] entries = new Object[42];
		for (int i = 0; i < entries.length; i += 2) {
			entries[i] = i + ".csv";
			entries[i + 1] = CSV;
		}
		byte[] few = Brought.zip(entries);
		assertThat(Brought.to(this.folder).within(Brought.SMALL).with("sets.zip", few).open().problems())
			.containsExactly("too-many-files sets.zip");
		entries = new Object[20_000];
		for (int i = 0; i < entries.length; i += 2) {
			entries[i] = i + ".csv";
			entries[i + 1] = "";
		}
		Brought many = Brought.to(this.folder).within(Brought.SMALL).with("sets.zip", Brought.zip(entries));
		assertThat(many.open().problems()).containsExactly("too-many-files sets.zip");
		assertThat(Brought.allocated(many::open)).isLessThan(1L << 20);
	}

	@Test
	void encryptedEntriesAreTold() {
		byte[] archive = Brought.zip("公司.csv", CSV);
		for (int i = 0; i + 4 < archive.length; i++) {
			if (archive[i] == 'P' && archive[i + 1] == 'K' && archive[i + 2] == 1 && archive[i + 3] == 2) {
				archive[i + 8] |= 1;
			}
		}
		assertThat(Brought.to(this.folder).with("sets.zip", archive).open().problems())
			.containsExactly("encrypted-file sets.zip/公司.csv");
	}

	@Test
	void damagedArchivesAreTold() {
		byte[] archive = Brought.zip("公司.csv", CSV.repeat(100));
		assertThat(
				Brought.to(this.folder).with("sets.zip", Arrays.copyOf(archive, archive.length / 2)).open().problems())
			.containsExactly("damaged-file sets.zip");
		byte[] changed = archive.clone();
		changed[50] ^= 0x55;
		assertThat(Brought.to(this.folder).with("sets.zip", changed).open().problems())
			.containsExactly("damaged-file sets.zip/公司.csv");
		assertThat(zip("ckg/", "").problems()).containsExactly("empty-file sets.zip");
	}

	@Test
	void tooLargeFilesAreRefused() {
		Brought.Reading reading = Brought.to(this.folder)
			.within(Brought.SMALL)
			.with("公司.csv", Brought.large(this.folder, "名称\n", '\n', 9, ""))
			.open();
		assertThat(reading.problems()).containsExactly("too-large-file 公司.csv");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			公司.csv,   pdf,          %PDF-1.7
			公司.csv,   web-page,     <!DOCTYPE html><table>
			公司.csv,   web-page,     '  <html>'
			公司.csv,   json,         '[{"name":1}]'
			公司.csv,   program,      \u007FELF
			公司.csv,   packed,       Rar!
			公司.csv,   picture,      GIF89a
			公司.xlsx,  web-page,     <html>
			公司.xlsx,  text,         名称
			公司.json,  text,         名称
			公司.jsonl, text,         名称
			公司.zip,   text,         名称
			公司.xls,   web-page,     <table>
			""")
	void whatIsNotWhatItIsCalledIsRefused(String name, String content, String bytes) {
		Brought.Reading reading = Brought.to(this.folder).with(name, bytes).open();
		assertThat(reading.found().list()).singleElement()
			.isInstanceOfSatisfying(Problem.WrongContent.class,
					(problem) -> assertThat(problem.content()).isEqualTo(content));
		assertThat(reading.files()).isEmpty();
	}

	@Test
	void packedFilesOfAnotherNameAreRefused() {
		byte[] workbook = Workbooks.zip(Workbooks.parts(""));
		Brought.Reading reading = Brought.to(this.folder)
			.with("公司.csv", workbook)
			.with("公司.zip", workbook)
			.with("数据.json", Brought.zip("公司.csv", CSV))
			.with("公司.exe", "MZ")
			.with("公司.rar", "Rar!")
			.with("空.json", " \n")
			.open();
		assertThat(reading.problems()).containsExactlyInAnyOrder("wrong-content 公司.csv", "wrong-content 公司.zip",
				"wrong-content 数据.json", "unknown-format 公司.exe", "unknown-format 公司.rar", "empty-file 空.json");
	}

	@Test
	void everyKindHasItsSentenceInBothLanguages() throws IOException {
		for (String file : new String[] { "/messages/intake.properties", "/messages/intake_en.properties" }) {
			Properties sentences = new Properties();
			try (Reader reader = new InputStreamReader(Objects.requireNonNull(getClass().getResourceAsStream(file)),
					StandardCharsets.UTF_8)) {
				sentences.load(reader);
			}
			assertThat(Stream.of(Problem.class.getPermittedSubclasses())
				.map((type) -> "import-problem." + Problem.kind(type))).isSubsetOf(sentences.stringPropertyNames());
			assertThat(Stream.of(Content.values()).map((content) -> "import-content." + content.text()))
				.isSubsetOf(sentences.stringPropertyNames());
		}
	}

}
