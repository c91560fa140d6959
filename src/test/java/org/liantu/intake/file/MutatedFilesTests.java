package org.liantu.intake.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.apache.commons.io.FileUtils;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

import org.liantu.intake.problem.Problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** Sound files of every format with random damage: read or refused, and never worse. */
class MutatedFilesTests {

	private static final Map<String, byte[]> SOUND = sound();

	/** Those that mean something to one format or another. */
	private static final String SIGNS = "\"{}[],:\n\r;<>&\u0000\\'=/!-";

	private static final List<Shape> SHAPES = List.of(Shape.USUAL, new Shape("企业", "/data/items", "/data/fields"),
			new Shape(null, "/data/items", null));

	private static @Nullable Path folder;

	@BeforeContainer
	static void makeFolder() throws IOException {
		folder = Files.createTempDirectory("mutated");
	}

	@AfterContainer
	static void deleteFolder() throws IOException {
		FileUtils.deleteDirectory(Objects.requireNonNull(folder).toFile());
	}

	private static Map<String, byte[]> sound() {
		StringBuilder csv = new StringBuilder("名称,证券代码,\"注册\n资本\"\n");
		StringBuilder lines = new StringBuilder();
		StringBuilder items = new StringBuilder();
		for (int i = 0; i < 30; i++) {
			csv.append("天铁").append(i).append(",300587.SZ,\"1,").append(i).append("\"\n");
			lines.append("{\"name\":\"天铁")
				.append(i)
				.append("\",\"ups\":{\"磷肥\":1.50},\"tags\":[\"a\",null,{\"b\":1e3}]}\n");
			items.append((i > 0) ? "," : "").append("[\"天铁").append(i).append("\",").append(i).append("]");
		}
		String json = "{\"data\":{\"fields\":[\"name\",\"amount\"],\"items\":[" + items + "]}}";
		byte[] workbook = Workbooks.of((content) -> {
			Sheet sheet = content.createSheet("企业");
			Workbooks.row(sheet, 1, "名称", "成立日", "员工", "公式");
			for (int i = 2; i < 30; i++) {
				Workbooks.row(sheet, i, "天铁" + i, LocalDate.of(2003, 12, 26), i, "=1+1");
			}
		});
		Map<String, byte[]> sound = new LinkedHashMap<>();
		sound.put("公司.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
		sound.put("国标.csv", csv.toString().getBytes(Charset.forName("GB18030")));
		sound.put("宽.csv", csv.toString().getBytes(StandardCharsets.UTF_16));
		sound.put("公司.jsonl", lines.toString().getBytes(StandardCharsets.UTF_8));
		sound.put("公司.json", json.getBytes(StandardCharsets.UTF_8));
		sound.put("数组.json",
				("[" + lines.toString().strip().replace("\n", ",\n") + "]").getBytes(StandardCharsets.UTF_8));
		sound.put("公司.xlsx", workbook);
		sound.put("公司.zip", Brought.zip("公司.csv", csv.toString(), "a/公司.jsonl", lines.toString(), "公司.json", json,
				"公司.xlsx", workbook));
		return sound;
	}

	@Provide
	Arbitrary<String> names() {
		return Arbitraries.of(SOUND.keySet());
	}

	@Property(tries = 400, shrinking = ShrinkingMode.OFF)
	void damageIsAProblemAndNothingElse(@ForAll("names") String name, @ForAll long seed) {
		byte[] damaged = damaged(Objects.requireNonNull(SOUND.get(name)), new Random(seed));
		check(name, damaged);
	}

	/** Damage that no checksum finds, as it was done before packing. */
	@Property(tries = 400, shrinking = ShrinkingMode.OFF)
	void damagedPartsOfAWorkbookAreAProblemAndNothingElse(@ForAll long seed) {
		Random random = new Random(seed);
		Map<String, Object> parts = Workbooks.parts("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
				+ "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>45000</v></c><c r=\"B2\" t=\"e\"><v>#REF!</v></c></row>"
				+ "<row r=\"3\"><c t=\"inlineStr\"><is><t>银轮</t></is></c><c><f>A1</f><v>1</v></c></row>");
		List<String> names = new ArrayList<>(parts.keySet());
		String part = names.get(random.nextInt(names.size()));
		parts.put(part, damaged(((String) parts.get(part)).getBytes(StandardCharsets.UTF_8), random));
		check("公司.xlsx", Workbooks.zip(parts));
	}

	private static void check(String name, byte[] damaged) {
		long begun = System.nanoTime();
		assertThatNoException().isThrownBy(() -> {
			Path work = Files.createTempDirectory(folder, "work");
			Path file = Files.write(work.resolve("brought"), damaged);
			for (Shape shape : SHAPES) {
				Problems problems = new Problems();
				List<FileRecord> records = new ArrayList<>();
				Path unpacked = Files.createTempDirectory(work, "unpacked");
				ForeignFiles.open(Map.of(name, file), unpacked, Brought.SMALL, problems)
					.forEach((found) -> found.read(shape, problems, records::add));
				// Four files at most, each with its bounds.
				assertThat(records.size()).isLessThanOrEqualTo(4 * 1000);
				assertThat(problems.errors() + problems.warnings()).isLessThanOrEqualTo(4 * 21 + 20);
				assertThat(records).allSatisfy((found) -> {
					assertThat(found.line()).isPositive();
					assertThat(found.cells()).isNotEmpty().doesNotContainValue("");
				});
			}
			FileUtils.deleteDirectory(work.toFile());
		});
		assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
	}

	private static byte[] damaged(byte[] sound, Random random) {
		byte[] bytes = sound.clone();
		for (int times = 1 + random.nextInt(3); times > 0 && bytes.length > 1; times--) {
			int at = random.nextInt(bytes.length);
			switch (random.nextInt(5)) {
				case 0 -> bytes[at] = (byte) random.nextInt(256);
				case 1 -> bytes = Arrays.copyOf(bytes, at);
				case 2 -> bytes = spliced(bytes, at, at, Math.min(bytes.length, at + random.nextInt(200)));
				case 3 -> bytes = spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(50)), 0);
				default -> bytes[at] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
			}
		}
		return bytes;
	}

	/** With something twice (up to an end behind), or something left out. */
	private static byte[] spliced(byte[] bytes, int at, int goOn, int again) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(bytes, 0, Math.max(at, again));
		out.write(bytes, goOn, bytes.length - goOn);
		return out.toByteArray();
	}

	@Property(tries = 1)
	void withoutDamageEverythingIsRead() {
		assertThatCode(() -> SOUND.forEach((name, bytes) -> {
			try {
				Problems problems = new Problems();
				List<FileRecord> records = new ArrayList<>();
				Path file = Files.write(Files.createTempFile(folder, "sound", ""), bytes);
				Path work = Files.createTempDirectory(folder, "work");
				ForeignFiles.open(Map.of(name, file), work, Limits.USUAL, problems)
					.forEach((found) -> found.read(found.name().endsWith("公司.json") ? SHAPES.get(1) : Shape.USUAL,
							problems, records::add));
				assertThat(records).hasSizeGreaterThanOrEqualTo(28);
				assertThat(problems.counts().keySet()).isSubsetOf("formula-cell");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		})).doesNotThrowAnyException();
	}

}
