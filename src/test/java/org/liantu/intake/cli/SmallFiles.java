package org.liantu.intake.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Filled templates: two companies of 天台, and where it is said. */
final class SmallFiles {

	private SmallFiles() {
	}

	static String sources(Path folder) throws IOException {
		return Files
			.writeString(folder.resolve("sources.csv"),
					"id,title,publisher,on,basis\ndirectory-2025,天台县企业名录,天台县统计局,2025-12-31,document\n")
			.toString();
	}

	static String regions(Path folder) throws IOException {
		return Files
			.writeString(folder.resolve("regions.csv"),
					"code,name,level,edition,source\n331023,天台县,county,GB/T 2260,directory-2025\n")
			.toString();
	}

	static String companies(Path folder) throws IOException {
		return write(folder, "331023");
	}

	/** The second company sits in a region that there is not. */
	static String wrongCompanies(Path folder) throws IOException {
		return write(Files.createDirectories(folder.resolve("wrong")), "331029");
	}

	private static String write(Path folder, String region) throws IOException {
		List<String> rows = List.of("id,name,region,source", "tt-1,天台山制动材料有限公司,331023,directory-2025",
				"tt-2,始丰橡胶科技有限公司," + region + ",directory-2025");
		return Files.write(folder.resolve("companies.csv"), rows).toString();
	}

}
