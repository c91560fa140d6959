package org.liantu.home;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.neo4j.driver.types.Path;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import org.liantu.graph.Graph;
import org.liantu.graph.Walks;
import org.liantu.model.Name;
import org.liantu.model.Region;
import org.liantu.model.Source;
import org.liantu.rulebook.Rulebook;

/**
 * Says who is local: located in the home region or in a region within it, or in control
 * of a company that is.
 */
@Component
public class HomeRegion {

	private final Graph graph;

	private final Walks walks;

	private final Rulebook rulebook;

	private final String code;

	HomeRegion(Graph graph, Walks walks, Rulebook rulebook, Environment settings) {
		this.graph = graph;
		this.walks = walks;
		this.rulebook = rulebook;
		this.code = settings.getProperty("liantu.home", "331023");
		if (!this.code.matches("[0-9]{6}([0-9]{3})?")) {
			throw new IllegalArgumentException(
					"liantu.home 应为行政区划代码,如 331023 / must be a region code such as 331023: " + this.code);
		}
	}

	/** Code of the home region. */
	public String code() {
		return this.code;
	}

	/**
	 * The home region by code and name; named by its code if the graph does not know it.
	 */
	public Region region() {
		return this.graph
			.ask("home/region", Map.of("home", this.code),
					(row) -> new Region(this.code, Walks.name(row.get("region"))))
			.stream()
			.findFirst()
			.orElseGet(() -> new Region(this.code, Name.of(this.code)));
	}

	/** Everybody local, with the shortest and then surest walk home. */
	public Locals locals() {
		Region region = region();
		List<String> around = this.graph.ask("home/around", Map.of("home", this.code),
				(row) -> row.get("code").asString());
		int limit = this.rulebook.limits().localCompanies();
		List<Path> paths = this.graph.ask("home/local-companies",
				Map.of("home", this.code, "control", this.rulebook.controlShare(), "limit", limit + 1),
				(row) -> row.get("homeward").asPath());
		Function<String, Source> sources = this.walks.sourcesBehind(paths);
		SortedMap<String, Local> companies = new TreeMap<>();
		paths.stream().limit(limit).forEach((path) -> {
			String id = path.start().get("id").asString();
			companies.put(id, new Local(id, Walks.of(path, sources)));
		});
		return new Locals(region, around, companies, paths.size() > limit);
	}

}
