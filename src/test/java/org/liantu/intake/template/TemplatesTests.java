package org.liantu.intake.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.liantu.intake.fact.Cells;
import org.liantu.intake.fact.Column;
import org.liantu.intake.fact.Table;
import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;
import org.liantu.intake.problem.Problems;
import org.liantu.model.Phrase;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;
import org.liantu.web.Phrasebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TemplatesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

	private final Phrasebook phrasebook = Phrasebooks.of("template");

	private final Templates templates = new Templates(this.phrasebook);

	private static List<Table> tables() {
		return Table.listImportable();
	}

	@Test
	void theTablesOfAChainsMapHaveNoTemplate() {
		assertThat(this.templates.list()).extracting(Template::table)
			.contains("companies", "works-in", "sources")
			.doesNotContain("chain", "segments", "feeds", "leads");
		assertThatExceptionOfType(UnknownTemplate.class).isThrownBy(() -> this.templates.workbook("segments"))
			.satisfies((ex) -> {
				assertThat(ex.status()).isEqualTo(404);
				assertThat(ex.errors().get(0).allowed()).contains("companies", "all").doesNotContain("segments");
			});
	}

	@ParameterizedTest
	@MethodSource("tables")
	void everyTableAndColumnIsExplainedInBothLanguages(Table table) {
		Template template = Template.of(table);
		List<Phrase> phrases = new ArrayList<>(List.of(template.name(), template.text()));
		template.columns().forEach((field) -> phrases.addAll(List.of(field.text(), field.formText())));
		assertThat(phrases).allSatisfy((phrase) -> {
			assertThat(this.phrasebook.say(phrase, Language.CHINESE)).as(phrase.key()).matches(".*\\p{IsHan}.*");
			assertThat(this.phrasebook.say(phrase, Language.ENGLISH)).as(phrase.key()).matches(".*[A-Za-z]{2}.*");
		});
		assertThat(template.columns()).extracting(Template.Field::name)
			.containsExactlyElementsOf(table.columns().stream().map(Column::name).toList());
	}

	@Test
	void nothingIsExplainedThatNoTableHas() {
		Set<String> columns = this.templates.list()
			.stream()
			.flatMap((template) -> template.columns().stream())
			.map((field) -> field.text().key().substring("template.column.".length()))
			.collect(Collectors.toSet());
		assertThat(Examples.read().columns()).isEqualTo(columns);
	}

	@ParameterizedTest
	@MethodSource("tables")
	void anExampleIsWhatItsColumnTakes(Table table) {
		Problems problems = new Problems();
		Cells cells = new Cells(problems, TODAY);
		Template template = Template.of(table);
		for (int i = 0; i < template.columns().size(); i++) {
			cells.read(table.columns().get(i), template.columns().get(i).example(),
					Place.of(template.columns().get(i).name()));
		}
		assertThat(problems.list()).extracting(Problem::kind).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("tables")
	void aSheetIsNamedLikeItsTableAndBeginsWithItsColumns(Table table) throws IOException {
		try (XSSFWorkbook workbook = open(table.word())) {
			assertThat(workbook).extracting(Sheet::getSheetName).containsExactly(table.word(), "说明 Explanation");
			XSSFSheet sheet = workbook.getSheet(table.word());
			assertThat(texts(sheet.getRow(0)))
				.containsExactlyElementsOf(table.columns().stream().map(Column::name).toList());
			assertThat(sheet.getLastRowNum()).isZero();
			assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
			assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
			assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).startsWith("A1:");
			for (int i = 0; i < table.columns().size(); i++) {
				assertThat(sheet.getColumnStyle(i).getDataFormatString()).isEqualTo("@");
				assertThat(sheet.getColumnWidth(i)).isBetween(8 * 256, 60 * 256);
			}
		}
	}

	@Test
	void whatMustBeFilledIsToBeSeen() throws IOException {
		try (XSSFWorkbook workbook = open("companies")) {
			Row heading = workbook.getSheet("companies").getRow(0);
			Set<String> dark = new LinkedHashSet<>();
			for (Cell cell : heading) {
				XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
				assertThat(style.getDataFormatString()).isEqualTo("@");
				if (style.getFillForegroundColorColor().getARGBHex().equals("FF1F4E78")) {
					dark.add(cell.getStringCellValue());
				}
			}
			assertThat(dark).containsExactly("id", "name", "source");
			String name = heading.getCell(1).getCellComment().getString().getString();
			assertThat(name).startsWith("必填 required\n").contains("全称:登记的法定名称", "Full legal name", "浙江天铁科技股份有限公司");
			String status = heading.getCell(7).getCellComment().getString().getString();
			assertThat(status).startsWith("可空 optional\n").contains("active, revoked, bankrupt, dissolved");
		}
	}

	@ParameterizedTest
	@MethodSource("tables")
	void aChoiceIsADropDownOfItsWords(Table table) throws IOException {
		try (XSSFWorkbook workbook = open(table.word())) {
			List<? extends DataValidation> validations = workbook.getSheet(table.word()).getDataValidations();
			List<Column> checked = table.columns()
				.stream()
				.filter((column) -> Set.of(Column.Form.CHOICE, Column.Form.SHARE, Column.Form.DATE)
					.contains(column.form()))
				.toList();
			assertThat(validations).hasSameSizeAs(checked);
			for (Column column : checked) {
				int at = table.columns().indexOf(column);
				DataValidation validation = validations.stream()
					.filter((one) -> one.getRegions().getCellRangeAddress(0).getFirstColumn() == at)
					.findFirst()
					.orElseThrow();
				assertThat(validation.getRegions().getCellRangeAddress(0).getFirstRow()).isEqualTo(1);
				assertThat(validation.getRegions().getCellRangeAddress(0).getLastRow()).isGreaterThan(100_000);
				assertThat(validation.getShowErrorBox()).isTrue();
				assertThat(validation.getPromptBoxText()).contains(" / ");
				switch (column.form()) {
					case CHOICE -> assertThat(validation.getValidationConstraint().getExplicitListValues())
						.containsExactlyElementsOf(column.choices());
					case SHARE -> {
						String cell = (char) ('A' + at) + "2";
						assertThat(validation.getValidationConstraint().getValidationType())
							.isEqualTo(ValidationType.FORMULA);
						assertThat(validation.getValidationConstraint().getFormula1())
							.isEqualTo("AND(VALUE(" + cell + ")>=0,VALUE(" + cell + ")<=1)");
					}
					default -> {
						assertThat(validation.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.WARNING);
						assertThat(validation.getErrorBoxText()).contains("YYYY-MM-DD");
					}
				}
			}
			workbook.getSheet(table.word())
				.getCTWorksheet()
				.getDataValidations()
				.getDataValidationList()
				.forEach((validation) -> assertThat(validation.getShowDropDown()).as("hides its arrow").isFalse());
		}
	}

	@ParameterizedTest
	@MethodSource("tables")
	void theExplanationSaysAllOfEveryColumn(Table table) throws IOException {
		try (XSSFWorkbook workbook = open(table.word())) {
			List<List<String>> rows = rows(workbook.getSheet(Templates.EXPLANATION));
			for (Column column : table.columns()) {
				List<String> row = rows.stream()
					.filter((one) -> one.size() == 9 && one.get(0).equals(table.word())
							&& one.get(1).equals(column.name()))
					.findFirst()
					.orElseThrow();
				assertThat(row.get(2)).isEqualTo(column.required() ? "必填 required" : "可空 optional");
				assertThat(List.of(row.get(3), row.get(5))).allMatch((text) -> text.matches(".*\\p{IsHan}.*"));
				assertThat(List.of(row.get(4), row.get(6))).allMatch((text) -> text.matches(".*[A-Za-z]{2}.*"));
				assertThat(row.get(7)).isEqualTo(String.join(", ", column.choices()));
				assertThat(row.get(8)).isNotBlank();
			}
		}
	}

	@Test
	void theExplanationSaysHowToCiteAndToNameACompany() throws IOException {
		try (XSSFWorkbook workbook = open("makes")) {
			String said = rows(workbook.getSheet(Templates.EXPLANATION)).stream()
				.flatMap(List::stream)
				.collect(Collectors.joining("\n"));
			assertThat(said).contains("source(出处的标识,必填)、as_of", "confidence(置信度)、locator")
				.contains("Every row that states a fact is cited: source")
				.contains("可以写它的标识、统一社会信用代码、证券代码或全称")
				.contains("give its id, its unified social credit code, its stock code or its full name")
				.contains("general-knowledge can never be above 0.5");
		}
	}

	@Test
	void oneWorkbookHasAllTables() throws IOException {
		try (XSSFWorkbook workbook = open("all")) {
			List<String> sheets = new ArrayList<>(tables().stream().map(Table::word).toList());
			sheets.add(Templates.EXPLANATION);
			assertThat(workbook).extracting(Sheet::getSheetName).containsExactlyElementsOf(sheets);
			assertThat(rows(workbook.getSheet(Templates.EXPLANATION))).extracting((row) -> row.get(0))
				.containsAll(tables().stream().map(Table::word).toList());
		}
	}

	@Test
	void thereIsNoFormulaInIt() throws IOException {
		byte[] file = this.templates.workbook("all");
		try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
				assertThat(new String(parts.readAllBytes(), StandardCharsets.UTF_8)).as(part.getName())
					.doesNotContain("<f>", "<f ");
			}
		}
		try (XSSFWorkbook workbook = open("all")) {
			for (Sheet sheet : workbook) {
				sheet
					.forEach((row) -> row.forEach((cell) -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING)));
			}
		}
	}

	@Test
	void aTemplateHasAlwaysTheSameBytes() throws InterruptedException {
		byte[] one = this.templates.workbook("supplies");
		Thread.sleep(2100);
		Templates others = new Templates(this.phrasebook);
		assertThat(others.workbook("supplies")).isEqualTo(one);
		assertThat(others.version()).isEqualTo(this.templates.version()).matches("[0-9a-f-]+");
	}

	@Test
	void aFilledRowIsReadBackAsItWasTyped() throws IOException {
		List<String> row = Arrays.asList("cn-300351", "浙江永贵电器股份有限公司", "永贵电器", null, null, "300351.SZ", "331023",
				"active", "rt-yonggui-2012", "2012-08-28", "0.90", "封面");
		ByteArrayOutputStream filled = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = open("companies")) {
			XSSFSheet sheet = workbook.getSheet("companies");
			Row typed = sheet.createRow(1);
			for (int i = 0; i < row.size(); i++) {
				Cell cell = typed.createCell(i);
				cell.setCellStyle(sheet.getColumnStyle(i));
				cell.setCellValue(row.get(i));
			}
			workbook.write(filled);
		}
		Problems problems = new Problems();
		Cells cells = new Cells(problems, TODAY);
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(filled.toByteArray()))) {
			Sheet sheet = Objects.requireNonNull(workbook.getSheet("companies"));
			List<String> columns = texts(sheet.getRow(0));
			DataFormatter formatter = new DataFormatter(Locale.ROOT);
			for (int i = 0; i < row.size(); i++) {
				String text = formatter.formatCellValue(sheet.getRow(1).getCell(i));
				assertThat(text).isEqualTo(Objects.requireNonNullElse(row.get(i), ""));
				Column column = Table.COMPANIES.columns().get(i);
				assertThat(columns.get(i)).isEqualTo(column.name());
				if (!text.isEmpty()) {
					assertThat(cells.read(column, text, Place.of("companies"))).isNotNull();
				}
			}
		}
		assertThat(problems.list()).isEmpty();
	}

	private XSSFWorkbook open(String word) throws IOException {
		return new XSSFWorkbook(new ByteArrayInputStream(this.templates.workbook(word)));
	}

	private static List<List<String>> rows(Sheet sheet) {
		return IntStream.rangeClosed(0, sheet.getLastRowNum())
			.mapToObj(sheet::getRow)
			.filter(Objects::nonNull)
			.map(TemplatesTests::texts)
			.toList();
	}

	private static List<String> texts(Row row) {
		List<String> texts = new ArrayList<>();
		row.forEach((cell) -> texts.add(cell.getStringCellValue()));
		return texts;
	}

}
