package org.liantu;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

import static org.assertj.core.api.Assertions.assertThat;

/** The walls of the house: what may know what. */
@DisplayName("The walls of the house")
class HouseTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("org.liantu");

	@Test
	void modulesUseOnlyWhatOthersOffer() {
		ApplicationModules.of(LiantuApplication.class).verify();
	}

	@Test
	void noPackagesGoRoundInACircle() {
		SlicesRuleDefinition.slices().matching("org.liantu.(**)").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void theWordsStandOnTheJdkAlone() {
		ArchRuleDefinition.classes()
			.that()
			.resideInAPackage("org.liantu.model")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("org.liantu.model", "java..", "org.jspecify..")
			.check(CLASSES);
	}

	@Test
	void onlyWebPackagesKnowHttp() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("org.liantu..web", "org.liantu.web..", "org.liantu.table", "org.liantu.startup")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..")
			.check(CLASSES);
	}

	@Test
	void nobodyLooksBackIntoAWebPackage() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("org.liantu.*.web")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.liantu.*.web")
			.check(CLASSES);
	}

	@Test
	void cypherIsAskedThroughTheGraphAlone() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("org.liantu.graph..")
			.should()
			.dependOnClassesThat()
			.haveFullyQualifiedName("org.springframework.data.neo4j.core.Neo4jClient")
			.check(CLASSES);
	}

	@Test
	void everyPackageIsNullMarked() {
		assertThat(CLASSES.stream()
			.map((type) -> type.getPackage())
			.distinct()
			.filter((place) -> !place.getName().equals("org.liantu"))
			.filter((place) -> !place.isAnnotatedWith(NullMarked.class))
			.map((place) -> place.getName())).isEmpty();
	}

}
