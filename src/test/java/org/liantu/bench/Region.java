package org.liantu.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A region of the seed.
 *
 * @param code its code
 * @param name its name
 * @param nameEn in English
 * @param level country, province, prefecture, county or town
 * @param within code of the region it lies in, empty for the country
 */
public record Region(String code, String name, String nameEn, String level, String within) {

	/** All of them. */
	public static List<Region> listAll() {
		List<Region> regions = new ArrayList<>();
		SeedTable.each(Path.of("graph-seed/reference/regions.csv"),
				(row) -> regions.add(new Region(row.getField("code"), row.getField("name"), row.getField("name_en"),
						row.getField("level"), row.getField("within"))));
		return List.copyOf(regions);
	}

	public boolean isPrefecture() {
		return this.level.equals("prefecture");
	}

	/** As it begins a company's name. */
	public String place() {
		return this.name.matches(".+[市县]") ? this.name.substring(0, this.name.length() - 1) : this.name;
	}

}
