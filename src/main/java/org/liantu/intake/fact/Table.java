package org.liantu.intake.fact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.liantu.model.Label;
import org.liantu.statement.Predicate;

import static org.liantu.intake.fact.Column.about;
import static org.liantu.intake.fact.Column.amount;
import static org.liantu.intake.fact.Column.choice;
import static org.liantu.intake.fact.Column.code;
import static org.liantu.intake.fact.Column.date;
import static org.liantu.intake.fact.Column.id;
import static org.liantu.intake.fact.Column.of;
import static org.liantu.intake.fact.Column.reference;
import static org.liantu.intake.fact.Column.share;
import static org.liantu.intake.fact.Column.source;
import static org.liantu.intake.fact.Column.sourceId;
import static org.liantu.intake.fact.Column.text;
import static org.liantu.intake.fact.Column.texts;
import static org.liantu.statement.Statement.PRODUCT;

/**
 * The tables of a seed: which columns a file of that name has, and what a row of it says.
 * {@code graph-seed/README.md} tells people the same; a test compares the two.
 */
public enum Table {

	SOURCES("sources.csv", Scope.SOURCES, sourceId(), text("title").must(), text("publisher").must(), date("on").must(),
			of("url", Column.Form.URL), text("locator"),
			choice("basis", "document", "registry", "general-knowledge").must()),

	REGIONS("regions.csv", Scope.ANY_FOLDER, code(Column.Form.REGION_CODE, Label.REGION),
			text("name").must().same().says(Predicate.NAME), text("name_en").says(Predicate.NAME_EN),
			choice("level", "country", "province", "prefecture", "county", "town").must().same().says(Predicate.LEVEL),
			reference("within", Label.REGION).same().says(Predicate.WITHIN),
			text("edition").must().says(Predicate.EDITION)),

	INDUSTRIES("industries.csv", Scope.ANY_FOLDER, code(Column.Form.INDUSTRY_CODE, Label.INDUSTRY),
			text("name").must().same().says(Predicate.NAME), text("name_en").says(Predicate.NAME_EN),
			reference("within", Label.INDUSTRY).same().says(Predicate.KIND_OF),
			text("edition").must().says(Predicate.EDITION)),

	CHAIN("chain.csv", Scope.CHAIN_FOLDER, id(Label.CHAIN), text("name").must().same().says(Predicate.NAME),
			text("name_en").must().says(Predicate.NAME_EN)),

	SEGMENTS("segments.csv", Scope.CHAIN_FOLDER, id(Label.SEGMENT),
			reference("parent", Label.SEGMENT).same().says(Predicate.PART_OF),
			choice("stage", "upstream", "midstream", "downstream", "support").must().same().says(Predicate.STAGE),
			text("name").must().same().says(Predicate.NAME), text("name_en").must().says(Predicate.NAME_EN),
			text("definition").must().says(Predicate.DEFINITION)),

	FEEDS("feeds.csv", Scope.CHAIN_FOLDER, about("from", Label.SEGMENT),
			reference("to", Label.SEGMENT).must().says(Predicate.FEEDS)),

	COVERS("covers.csv", Scope.ANY_FOLDER, about("segment", Label.SEGMENT),
			reference("product", Label.PRODUCT).says(Predicate.COVERS),
			reference("industry", Label.INDUSTRY).says(Predicate.COVERS)),

	PRODUCTS("products.csv", Scope.ANY_FOLDER, id(Label.PRODUCT), text("name").must().same().says(Predicate.NAME),
			text("name_en").says(Predicate.NAME_EN), texts("other_names").says(Predicate.OTHER_NAME),
			reference("broader", Label.PRODUCT).says(Predicate.KIND_OF)),

	INPUTS("inputs.csv", Scope.ANY_FOLDER, about("input", Label.PRODUCT),
			reference("of", Label.PRODUCT).must().says(Predicate.INPUT_OF)),

	COMPANIES("companies.csv", Scope.ANY_FOLDER, id(Label.COMPANY), text("name").must().same().says(Predicate.NAME),
			text("short_name").says(Predicate.SHORT_NAME), texts("other_names").says(Predicate.OTHER_NAME),
			of("credit_code", Column.Form.CREDIT_CODE).says(Predicate.CREDIT_CODE),
			of("stock_code", Column.Form.STOCK_CODE).says(Predicate.STOCK_CODE),
			reference("region", Label.REGION).says(Predicate.LOCATED_IN),
			choice("status", "active", "revoked", "bankrupt", "dissolved").says(Predicate.STATUS)),

	CALIBRES("calibres.csv", Scope.ANY_FOLDER, about("company", Label.COMPANY),
			choice("calibre", "listed", "unicorn", "national-champion", "little-giant", "headquarters").must()
				.says(Predicate.CALIBRE)),

	CLASSED("classed.csv", Scope.ANY_FOLDER, about("company", Label.COMPANY),
			reference("industry", Label.INDUSTRY).must().says(Predicate.CLASSED_AS)),

	MAKES("makes.csv", Scope.ANY_FOLDER, about("company", Label.COMPANY),
			reference("product", Label.PRODUCT).must().says(Predicate.MAKES),
			share("revenue_share").qualifies("revenueShare")),

	WORKS_IN("works-in.csv", Scope.ANY_FOLDER, about("company", Label.COMPANY),
			reference("segment", Label.SEGMENT).must().says(Predicate.WORKS_IN)),

	SUPPLIES("supplies.csv", Scope.ANY_FOLDER, about("from", Label.COMPANY),
			reference("to", Label.COMPANY).must().says(Predicate.SUPPLIES),
			reference("product", Label.PRODUCT).qualifies(PRODUCT), share("share_of_sales").qualifies("shareOfSales"),
			share("share_of_purchases").qualifies("shareOfPurchases"), date("since").qualifies("since"),
			date("until").qualifies("until")),

	OWNS("owns.csv", Scope.ANY_FOLDER, about("owner", Label.COMPANY),
			reference("owned", Label.COMPANY).must().says(Predicate.OWNS), share("share").qualifies("share")),

	LEADS("leads.csv", Scope.CHAIN_FOLDER, about("company", Label.COMPANY)),

	ROOTS("roots.csv", Scope.ANY_FOLDER, about("company", Label.COMPANY),
			reference("region", Label.REGION).must().says(Predicate.ROOTED_IN),
			choice("how", "founded-there", "founder-from-there", "moved-from-there").must().qualifies("how")),

	SIGNALS("signals.csv", Scope.ANY_FOLDER, id(Label.SIGNAL),
			reference("company", Label.COMPANY).must().same().says(Predicate.ABOUT),
			choice("kind", "expansion", "new-plant", "financing", "listing-plan", "new-product", "relocation").must()
				.same()
				.says(Predicate.KIND),
			date("on").must().says(Predicate.ON), text("text").must().says(Predicate.TEXT, Predicate.NAME)),

	PARKS("parks.csv", Scope.ANY_FOLDER, id(Label.PARK), text("name").must().same().says(Predicate.NAME),
			text("name_en").says(Predicate.NAME_EN),
			reference("region", Label.REGION).must().says(Predicate.LOCATED_IN)),

	WELCOMES("welcomes.csv", Scope.ANY_FOLDER, about("park", Label.PARK),
			reference("segment", Label.SEGMENT).must().says(Predicate.WELCOMES)),

	CHANNELS("channels.csv", Scope.ANY_FOLDER, id(Label.CHANNEL),
			choice("kind", "ambassador", "workstation", "chamber").must().same().says(Predicate.KIND),
			text("name").must().same().says(Predicate.NAME),
			reference("region", Label.REGION).must().says(Predicate.SITS_IN)),

	REACHES("reaches.csv", Scope.ANY_FOLDER, about("channel", Label.CHANNEL),
			reference("company", Label.COMPANY).must().says(Predicate.REACHES)),

	PROJECTS("projects.csv", Scope.ANY_FOLDER, id(Label.PROJECT), text("name").must().same().says(Predicate.NAME),
			reference("company", Label.COMPANY).must().same().says(Predicate.BY),
			reference("at", Label.PARK, Label.REGION).must().says(Predicate.AT),
			reference("segment", Label.SEGMENT).says(Predicate.FILLS),
			choice("state", "signed", "building", "running", "ended").must().says(Predicate.STATE),
			amount("investment_cny").says(Predicate.INVESTMENT_CNY), amount("land_mu").says(Predicate.LAND_MU),
			amount("output_cny").says(Predicate.OUTPUT_CNY));

	private enum Scope {

		SOURCES, ANY_FOLDER, CHAIN_FOLDER

	}

	private static final List<Column> CITATION = List.of(source(), date("as_of"), share("confidence"), text("locator"));

	private final String fileName;

	private final Scope scope;

	private final List<Column> ownColumns;

	Table(String fileName, Scope scope, Column... columns) {
		this.fileName = fileName;
		this.scope = scope;
		this.ownColumns = List.of(columns);
	}

	public String fileName() {
		return this.fileName;
	}

	/** Whether it only makes sense in a chain's folder. */
	public boolean belongsToAChain() {
		return this.scope == Scope.CHAIN_FOLDER;
	}

	/** Whether its rows state facts and so end in the citation columns. */
	public boolean isCited() {
		return this.scope != Scope.SOURCES;
	}

	/** All columns, the citation included. */
	public List<Column> columns() {
		List<Column> columns = new ArrayList<>(this.ownColumns);
		if (isCited()) {
			columns.addAll(CITATION);
		}
		return columns;
	}

	/** The columns without the citation. */
	public List<Column> ownColumns() {
		return this.ownColumns;
	}

	/**
	 * The tables that a foreign file may be turned into: all but those of a chain's map.
	 */
	public static List<Table> listImportable() {
		return Arrays.stream(values()).filter((table) -> table.scope != Scope.CHAIN_FOLDER).toList();
	}

	/** Its name without ending, such as {@code companies}. */
	public String word() {
		return this.fileName.substring(0, this.fileName.lastIndexOf('.'));
	}

	/** Whether its rows introduce things that others then name. */
	public boolean introduces() {
		return subject().introduces();
	}

	/** The column that names what a row is about. */
	public Column subject() {
		return this.ownColumns.get(0);
	}

	public static Optional<Table> find(String fileName) {
		return Arrays.stream(values()).filter((table) -> table.fileName.equals(fileName)).findFirst();
	}

	public static List<String> fileNames() {
		return Arrays.stream(values()).map(Table::fileName).toList();
	}

}
