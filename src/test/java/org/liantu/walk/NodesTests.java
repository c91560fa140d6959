package org.liantu.walk;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.liantu.model.Label;
import org.liantu.model.Name;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The nodes of a version")
class NodesTests {

	@Test
	void areFoundByLabelAndId() {
		Nodes.Editor editor = Nodes.none().edit();
		for (int i = 0; i < 5000; i++) {
			editor.put(Label.COMPANY, "c" + i, Map.of("name", "公司" + i));
			editor.put(Label.PRODUCT, "c" + i, Map.of("name", "产品" + i));
		}
		Nodes nodes = editor.done();
		for (int i = 0; i < 5000; i++) {
			assertThat(nodes.name(nodes.find(Label.COMPANY, "c" + i))).isEqualTo(Name.of("公司" + i));
			assertThat(nodes.name(nodes.find(Label.PRODUCT, "c" + i))).isEqualTo(Name.of("产品" + i));
		}
		assertThat(nodes.find(Label.COMPANY, "nobody")).isZero();
		assertThat(nodes.count(Label.COMPANY)).isEqualTo(5000);
		assertThat(nodes.all(Label.PRODUCT)).hasSize(5000);
	}

	@Test
	void anOlderVersionKeepsWhatItKnew() {
		Nodes.Editor first = Nodes.none().edit();
		int jia = first.put(Label.COMPANY, "jia", Map.of("name", "甲", "calibre", List.of("listed", "little-giant")));
		Nodes before = first.done();
		Nodes.Editor second = before.edit();
		second.put(Label.COMPANY, "jia", Map.of("name", "甲甲", "shortName", "甲"));
		int yi = second.put(Label.COMPANY, "yi", Map.of());
		Nodes between = second.done();
		Nodes.Editor third = between.edit();
		third.drop(jia);
		Nodes after = third.done();
		Nodes.Editor fourth = after.edit();
		int again = fourth.put(Label.COMPANY, "jia", Map.of("name", "新甲"));
		Nodes last = fourth.done();

		assertThat(before.values(jia, "calibre")).containsExactly("listed", "little-giant");
		assertThat(before.find(Label.COMPANY, "yi")).isZero();
		assertThat(between.name(jia)).isEqualTo(Name.of("甲"));
		assertThat(between.values(jia, "calibre")).isEmpty();
		assertThat(between.name(yi)).isEqualTo(Name.of("yi"));
		assertThat(after.find(Label.COMPANY, "jia")).isZero();
		assertThat(after.count(Label.COMPANY)).isEqualTo(1);
		assertThat(last.find(Label.COMPANY, "jia")).isEqualTo(again).isNotEqualTo(jia);
		assertThat(before.find(Label.COMPANY, "jia")).isEqualTo(jia);
	}

	@Test
	void standInTheOrderOfLabelAndIdWheneverTheyCame() {
		Nodes.Editor editor = Nodes.none().edit();
		int c2 = editor.put(Label.COMPANY, "c2", Map.of());
		int c3 = editor.put(Label.COMPANY, "c3", Map.of());
		int c1 = editor.put(Label.COMPANY, "c1", Map.of());
		int product = editor.put(Label.PRODUCT, "c9", Map.of());
		Nodes nodes = editor.done();
		assertThat(nodes.compare(c1, c2)).isNegative();
		assertThat(nodes.compare(c3, c2)).isPositive();
		assertThat(nodes.compare(product, c1)).as("products before companies").isNegative();
		assertThat(nodes.compareIds(product, c1)).as("by id alone").isPositive();
		assertThat(nodes.all(Label.COMPANY)).containsExactly(c2, c3, c1);
	}

}
