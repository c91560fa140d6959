package org.liantu.catalogue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.liantu.catalogue.book.Book;
import org.liantu.catalogue.format.BookWriters;
import org.liantu.graph.TestGraph;
import org.liantu.intake.seed.SeedIntake;
import org.liantu.web.Format;
import org.liantu.web.HttpTest;
import org.liantu.web.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** The book of a chain, read back in every format and held against what the API says. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The catalogue of a chain")
class CatalogueTests {

	private static final String DAY = "asOf=2026-11-23";

	private static final Set<String> CHAINS = Set.of("rail-transit", "future-vehicle", "new-medicine");

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private SeedIntake intake;

	@Autowired
	private RestTestClient client;

	@Autowired
	private CatalogueComposer composer;

	@Autowired
	private BookWriters writers;

	@BeforeAll
	void load() {
		TestGraph.clear();
		assertThat(this.intake.loadSeed().entry().isRefused()).isFalse();
	}

	private byte[] get(String address) {
		return Objects.requireNonNull(this.client.get()
			.uri(address)
			.exchangeSuccessfully()
			.expectBody()
			.returnResult()
			.getResponseBodyContent());
	}

	private JsonNode json(String address) {
		return JSON.readTree(get(address));
	}

	private byte[] book(String chain, String format) {
		return get("/api/v1/chains/" + chain + "/catalogue?" + DAY + "&format=" + format);
	}

	private static String text(byte[] pdf) throws IOException {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document);
		}
	}

	/** Text as it is read, whatever lines it was broken into. */
	private static String unbroken(String text) {
		return text.replaceAll("\\s+", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "rail-transit", "future-vehicle", "new-medicine" })
	void thePdfHoldsEverySegmentGapAndTargetCharacterByCharacter(String chain) throws IOException {
		String pdf = text(book(chain, "pdf"));
		String all = unbroken(pdf);
		assertThat(names(json("/api/v1/chains/" + chain).get("segments"), "/name")).isNotEmpty()
			.allSatisfy((name) -> assertThat(all).contains(unbroken(name)));
		assertThat(names(json("/api/v1/chains/" + chain + "/gaps").get("items"), "/text")).isNotEmpty()
			.allSatisfy((text) -> assertThat(all).contains(unbroken(text).substring(0, 6)));
		JsonNode targets = json("/api/v1/targets?chain=" + chain + "&limit=200&" + DAY).get("items");
		assertThat(names(targets, "/company/name")).hasSizeGreaterThan(100)
			.allSatisfy((name) -> assertThat(all).contains(unbroken(name)));
		assertThat(pdf.codePoints().filter(CatalogueTests::isRadical).mapToObj(Character::toString)).isEmpty();
	}

	/** A radical, or a character of old encodings, that only looks like another one. */
	private static boolean isRadical(int character) {
		return character >= 0x2E80 && character <= 0x2FDF || character >= 0xF900 && character <= 0xFAFF;
	}

	private static List<String> names(JsonNode items, String path) {
		return items.valueStream().map((item) -> item.at(path).asString()).toList();
	}

	@Test
	void thePdfIsA4TaggedWithBookmarksAndEmbeddedFontsAndTheMapOnAWidePage() throws IOException {
		try (PDDocument document = Loader.loadPDF(book("rail-transit", "pdf"))) {
			assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo("天台县轨道交通产业链图谱目录");
			assertThat(StreamSupport
				.stream(document.getDocumentCatalog().getDocumentOutline().children().spliterator(), false)
				.map((bookmark) -> bookmark.getTitle())).contains("1 概要", "3 产业链图谱", "6 招商目标", "11 方法");
			List<Float> widths = new ArrayList<>();
			for (PDPage page : document.getPages()) {
				widths.add(page.getMediaBox().getWidth());
				for (COSName name : page.getResources().getFontNames()) {
					assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
				}
			}
			assertThat(widths.stream().filter((width) -> width > 1100)).hasSize(1);
			assertThat(widths.stream().filter((width) -> width < 600)).hasSize(widths.size() - 1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "rail-transit", "future-vehicle", "new-medicine" })
	void theSameTablesStandInHtmlDocxAndXlsx(String chain) throws Exception {
		List<List<String>> html = htmlRows(book(chain, "html"));
		List<List<String>> docx = docxRows(book(chain, "docx"));
		assertThat(docx).containsAll(html);
		Set<String> xlsx = xlsxRows(book(chain, "xlsx"));
		assertThat(html).hasSizeGreaterThan(500)
			.allSatisfy((row) -> assertThat(xlsx).anyMatch((other) -> other.endsWith(String.join("|", row))));
	}

	private static Document parse(byte[] html) throws IOException, SAXException, ParserConfigurationException {
		String text = new String(html, StandardCharsets.UTF_8).replace("<!DOCTYPE html>", "").strip();
		return DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static Stream<Element> elements(Element parent, String name) {
		NodeList found = parent.getElementsByTagName(name);
		return IntStream.range(0, found.getLength()).mapToObj((i) -> (Element) found.item(i));
	}

	/** The rows of all tables, headings aside. */
	private static List<List<String>> htmlRows(byte[] html)
			throws IOException, SAXException, ParserConfigurationException {
		return elements(parse(html).getDocumentElement(), "tr")
			.map((row) -> elements(row, "td").map(Element::getTextContent).toList())
			.filter((row) -> !row.isEmpty())
			.toList();
	}

	private static List<List<String>> docxRows(byte[] docx) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
			for (XWPFTable table : document.getTables()) {
				for (XWPFTableRow row : table.getRows()) {
					rows.add(row.getTableCells().stream().map((cell) -> cell.getText()).toList());
				}
			}
		}
		return rows;
	}

	private static Set<String> xlsxRows(byte[] xlsx) throws IOException {
		Set<String> rows = new TreeSet<>();
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
			for (Sheet sheet : workbook) {
				int columns = sheet.getRow(0).getLastCellNum();
				for (Row row : sheet) {
					rows.add(IntStream.range(0, columns)
						.mapToObj((i) -> shown(row.getCell(i)))
						.collect(Collectors.joining("|")));
				}
			}
		}
		return rows;
	}

	private static String shown(@Nullable Cell cell) {
		if (cell == null) {
			return "";
		}
		return (cell.getCellType() == CellType.NUMERIC)
				? new BigDecimal(String.valueOf(cell.getNumericCellValue())).stripTrailingZeros().toPlainString()
				: cell.getStringCellValue();
	}

	@Test
	void theFiguresAreThoseOfTheApi() throws Exception {
		Set<String> rows = xlsxRows(book("rail-transit", "xlsx"));
		JsonNode map = json("/api/v1/chains/rail-transit");
		map.get("segments")
			.forEach((segment) -> assertThat(rows)
				.anyMatch((row) -> row.contains("|" + segment.get("name").asString() + "|")
						&& row.endsWith("|" + number(segment, "presence") + "|" + number(segment, "need") + "|"
								+ number(segment, "local") + "|" + number(segment, "known"))));
		json("/api/v1/chains/rail-transit/gaps").get("items")
			.forEach((gap) -> assertThat(rows).anyMatch((row) -> row.startsWith(gap.get("name").asString() + "|")
					&& row.endsWith("|" + number(gap, "presence") + "|" + number(gap, "need") + "|"
							+ number(gap, "candidates") + "|" + gap.get("text").asString())));
		JsonNode targets = json("/api/v1/targets?chain=rail-transit&limit=200&" + DAY);
		targets.get("items")
			.forEach((target) -> assertThat(rows).anyMatch(
					(row) -> row.startsWith(number(target, "rank") + "|" + target.at("/company/name").asString() + "|")
							&& row.contains("|" + number(target, "score") + "|")));
		targets.get("items")
			.valueStream()
			.limit(20)
			.forEach((target) -> target.get("reasons")
				.forEach((reason) -> assertThat(rows).anyMatch((row) -> row
					.startsWith(number(target, "rank") + "|" + target.at("/company/name").asString())
						&& row.contains("|" + number(reason, "points") + "|" + reason.get("text").asString() + "|"))));
	}

	private static String number(JsonNode node, String name) {
		BigDecimal number = node.get(name).decimalValue().setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
		return (number.signum() == 0) ? "0" : number.toPlainString();
	}

	@Test
	void theListsThatAreExportedSayTheSameAsTheBook() throws IOException {
		Set<String> rows = xlsxRows(book("rail-transit", "xlsx"));
		try (XSSFWorkbook list = new XSSFWorkbook(
				new ByteArrayInputStream(get("/api/v1/targets?chain=rail-transit&limit=200&format=xlsx&" + DAY)))) {
			Sheet sheet = list.getSheetAt(0);
			assertThat(sheet.getLastRowNum()).isGreaterThan(100);
			for (Row row : sheet) {
				if (row.getRowNum() > 0) {
					String start = shown(row.getCell(0)) + "|" + shown(row.getCell(2)) + "|";
					assertThat(rows).anyMatch(
							(other) -> other.startsWith(start) && other.contains("|" + shown(row.getCell(6)) + "|"));
				}
			}
		}
		try (XSSFWorkbook list = new XSSFWorkbook(
				new ByteArrayInputStream(get("/api/v1/chains/rail-transit/gaps?format=xlsx")))) {
			for (Row row : list.getSheetAt(0)) {
				if (row.getRowNum() > 0) {
					assertThat(rows).contains(Stream.of(1, 2, 3, 4, 5, 6, 7)
						.map((cell) -> shown(row.getCell(cell)))
						.collect(Collectors.joining("|")));
				}
			}
		}
	}

	@Test
	void theFormatIsThatOfTheHeaderWhereNoneIsNamed() {
		for (Format format : Format.BOOKS) {
			this.client.get()
				.uri("/api/v1/chains/new-medicine/catalogue?" + DAY)
				.header(HttpHeaders.ACCEPT, format.mediaType().toString())
				.exchangeSuccessfully()
				.expectHeader()
				.contentTypeCompatibleWith(format.mediaType());
		}
		this.client.get()
			.uri("/api/v1/chains/new-medicine/catalogue?" + DAY)
			.header(HttpHeaders.ACCEPT, "image/png")
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.NOT_ACCEPTABLE);
	}

	@Test
	void theWorkbookIsToBeFilteredAndHoldsNoFormula() throws IOException {
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(book("rail-transit", "xlsx")))) {
			List<String> names = new ArrayList<>();
			for (Sheet sheet : workbook) {
				names.add(sheet.getSheetName());
				for (Row row : sheet) {
					for (Cell cell : row) {
						assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
					}
				}
				if (!sheet.getSheetName().equals("目录")) {
					assertThat(sheet.getPaneInformation().isFreezePane()).as(sheet.getSheetName()).isTrue();
					assertThat(((XSSFSheet) sheet).getCTWorksheet().isSetAutoFilter()).as(sheet.getSheetName())
						.isTrue();
				}
			}
			assertThat(names).containsExactly("目录", "环节", "环节企业", "链主上下游", "缺口", "招商目标", "目标理由", "项目", "园区", "企业索引",
					"来源", "规则与权重");
			Cell segment = workbook.getSheet("缺口").getRow(1).getCell(0);
			String address = segment.getHyperlink().getAddress();
			assertThat(address).startsWith("'环节企业'!A");
			int row = Integer.parseInt(address.substring(address.indexOf('A', 5) + 1)) - 1;
			assertThat(workbook.getSheet("环节企业").getRow(row).getCell(0).getStringCellValue())
				.isEqualTo(segment.getStringCellValue());
		}
	}

	@Test
	void theDocumentHasRealHeadingsAContentsFieldAndTablesToEdit() throws IOException {
		try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(book("rail-transit", "docx")))) {
			List<String> chapters = document.getParagraphs()
				.stream()
				.filter((paragraph) -> "Heading1".equals(paragraph.getStyle()))
				.map((paragraph) -> paragraph.getText())
				.toList();
			assertThat(chapters).hasSize(11).contains("3 产业链图谱", "6 招商目标");
			assertThat(document.getDocument().xmlText()).contains("TOC \\o \"1-2\"");
			assertThat(document.getTables()).allMatch((table) -> table.getNumberOfRows() > 1);
			assertThat(document.getTables().stream().filter((table) -> table.getRow(0).isRepeatHeader()).count())
				.isGreaterThan(60);
			assertThat(document.getAllPictures()).hasSize(1);
		}
	}

	@Test
	void theSameRevisionAndDayAreTheSameBook() throws IOException {
		Book first = compose();
		Book second = compose();
		assertThat(second).isEqualTo(first).isNotSameAs(first);
		assertThat(this.writers.file(second, Format.HTML)).isEqualTo(this.writers.file(first, Format.HTML));
		assertThat(this.writers.file(second, Format.XLSX)).isEqualTo(this.writers.file(first, Format.XLSX));
		assertThat(text(this.writers.file(second, Format.PDF))).isEqualTo(text(this.writers.file(first, Format.PDF)));
		assertThat(docxRows(this.writers.file(second, Format.DOCX)))
			.isEqualTo(docxRows(this.writers.file(first, Format.DOCX)));
		String hash = hash(book("rail-transit", "html"));
		assertThat(hash(get("/api/v1/chains/rail-transit/catalogue?asOf=2020-01-01&format=html"))).isNotEqualTo(hash);
		assertThat(new String(get("/api/v1/chains/rail-transit/catalogue?" + DAY + "&format=html&lang=en"),
				StandardCharsets.UTF_8))
			.contains("Whom to recruit")
			.contains("lang=\"en\"");
	}

	/** Made anew, whatever is kept of it. */
	private Book compose() {
		return this.composer.compose("rail-transit", LocalDate.of(2026, 11, 23), Language.CHINESE, Progress.UNWATCHED)
			.value();
	}

	private static String hash(byte[] html) {
		String text = new String(html, StandardCharsets.UTF_8);
		int at = text.indexOf("内容校验码 ");
		return text.substring(at + 6, at + 22);
	}

	@Test
	void allChainsInOneArchive() throws IOException {
		Set<String> files = new TreeSet<>();
		try (ZipInputStream zip = new ZipInputStream(
				new ByteArrayInputStream(get("/api/v1/catalogues?books=html&" + DAY)))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.add(entry.getName());
				assertThat(zip.readAllBytes())
					.isEqualTo(book(entry.getName().replaceFirst("catalogue-(.*)\\.html", "$1"), "html"));
			}
		}
		assertThat(files).isEqualTo(CHAINS.stream()
			.map((chain) -> "catalogue-" + chain + ".html")
			.collect(Collectors.toCollection(TreeSet::new)));
	}

	@Test
	void theFileIsNamedInChinese() {
		this.client.get()
			.uri("/api/v1/chains/rail-transit/catalogue?format=pdf&" + DAY)
			.exchangeSuccessfully()
			.expectHeader()
			.valueEquals(HttpHeaders.CONTENT_TYPE, "application/pdf")
			.expectHeader()
			.value(HttpHeaders.CONTENT_DISPOSITION, (value) -> assertThat(value).contains("catalogue-rail-transit.pdf")
				.contains("filename*=UTF-8''%E4"));
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/chains/rail-transit/catalogue?format=exe, 400", "/api/v1/chains/no-such/catalogue, 404",
			"/api/v1/chains/rail-transit/catalogue?asOf=soon, 400", "/api/v1/targets/nobody/dossier, 404",
			"/api/v1/targets/cn-603111/dossier?format=xlsx, 400", "/api/v1/catalogues?books=csv, 400",
			"/api/v1/chains/rail-transit/editions/99, 404", "/api/v1/books/book-99, 404",
			"/api/v1/chains/rail-transit/catalogue?fromat=pdf, 400" })
	void whatIsNotThereIsRefusedWithAReason(String address, int status) {
		this.client.get()
			.uri(address)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectBody()
			.jsonPath("$.detail")
			.isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "cn-603111, rail-transit", "cn-603456, new-medicine", "langxin, future-vehicle", "cn-300351," })
	void aDossierIsAFewPagesWithReasonsAndSources(String company, @Nullable String chain) throws IOException {
		String query = (chain != null) ? "chain=" + chain + "&" + DAY : DAY;
		JsonNode standing = json("/api/v1/targets/" + company + "?" + query);
		byte[] pdf = get("/api/v1/targets/" + company + "/dossier?" + query);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getNumberOfPages()).isBetween((chain != null) ? 2 : 1, 4);
		}
		String text = unbroken(text(pdf));
		assertThat(text).contains("一企一策:" + standing.at("/company/name").asString(), "为什么是我们", "这里有什么", "资料来源");
		standing.at("/item/gates")
			.valueStream()
			.filter((gate) -> !gate.get("verdict").asString().equals("pass"))
			.forEach((gate) -> assertThat(text).contains(unbroken(gate.get("text").asString())));
		try (InputStream docx = new ByteArrayInputStream(
				get("/api/v1/targets/" + company + "/dossier?format=docx&" + query));
				XWPFDocument document = new XWPFDocument(docx)) {
			assertThat(document.getParagraphs().get(0).getText()).startsWith("一企一策:");
		}
	}

	@Test
	void aBookIsMadeBesideEverythingElseAndItsFileFetched() throws InterruptedException {
		JsonNode job = JSON.readTree(Objects.requireNonNull(this.client.post()
			.uri("/api/v1/books?chain=rail-transit&format=html&" + DAY)
			.exchangeSuccessfully()
			.expectBody()
			.returnResult()
			.getResponseBodyContent()));
		String address = "/api/v1/books/" + job.get("id").asString();
		JsonNode now = job;
		for (int i = 0; i < 600 && !now.get("state").asString().equals("done"); i++) {
			Thread.sleep(100);
			now = json(address);
		}
		assertThat(now.get("share").asDouble()).isOne();
		byte[] file = get(address + "/file");
		assertThat(file).isEqualTo(book("rail-transit", "html")).hasSize(now.get("bytes").asInt());
		this.client.delete().uri(address).exchangeSuccessfully();
		this.client.get().uri(address).exchange().expectStatus().isNotFound();
	}

	@Test
	void aBookThatIsCancelledGoesNoFurther() throws InterruptedException {
		List<String> addresses = new ArrayList<>();
		for (String chain : CHAINS) {
			addresses.add("/api/v1/books/" + JSON.readTree(Objects.requireNonNull(this.client.post()
				.uri("/api/v1/books?chain=" + chain + "&format=pdf&" + DAY)
				.exchangeSuccessfully()
				.expectBody()
				.returnResult()
				.getResponseBodyContent())).get("id").asString());
		}
		String last = addresses.get(2);
		assertThat(JSON.readTree(Objects.requireNonNull(this.client.delete()
			.uri(last)
			.exchangeSuccessfully()
			.expectBody()
			.returnResult()
			.getResponseBodyContent())).get("state").asString()).isEqualTo("cancelled");
		for (String address : addresses.subList(0, 2)) {
			for (int i = 0; i < 1200 && !json(address).get("state").asString().equals("done"); i++) {
				Thread.sleep(100);
			}
			assertThat(json(address).get("state").asString()).isEqualTo("done");
			this.client.delete().uri(address).exchangeSuccessfully();
		}
		assertThat(json(last).get("state").asString()).isEqualTo("cancelled");
		this.client.get().uri(last + "/file").exchange().expectStatus().isNotFound();
		this.client.delete().uri(last).exchangeSuccessfully();
	}

}
