package org.liantu.chainmap.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import org.liantu.graph.Graph;
import org.liantu.graph.TestGraph;
import org.liantu.statement.Drawing;
import org.liantu.statement.Statements;
import org.liantu.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What the picture of a chain shows is what its map says. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The picture of a chain")
class BoardPictureTests {

	private static final String RAIL = """
			331023: Region name=天台县
			rail: Chain name=轨道交通 nameEn=Rail
			rail.steel: Segment stage=upstream name='钢<材>&\"铁\"' nameEn=Steel
			rail.bogie: Segment stage=midstream name=转向架
			rail.frame: Segment stage=midstream name=构架
			rail.steel SEGMENT_OF rail
			rail.bogie SEGMENT_OF rail
			rail.frame PART_OF rail.bogie
			rail.steel FEEDS rail.frame
			lead: Company name=甲公司
			lead LOCATED_IN 331023
			lead WORKS_IN rail.frame
			lead LEADS rail
			far: Company name=乙公司
			far WORKS_IN rail.steel
			""";

	@Autowired
	private RestTestClient client;

	@Autowired
	private Graph graph;

	@Autowired
	private Statements statements;

	@BeforeAll
	void draw() {
		TestGraph.clear();
		Drawing.draw(this.graph, this.statements, RAIL);
	}

	private Document picture(String parameters) throws Exception {
		String text = this.client.get()
			.uri("/api/v1/chains/rail/map.svg" + parameters)
			.exchangeSuccessfully()
			.expectHeader()
			.contentTypeCompatibleWith(MediaType.valueOf("image/svg+xml"))
			.expectBody(String.class)
			.returnResult()
			.getResponseBody();
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(new InputSource(new StringReader(String.valueOf(text))));
	}

	private static List<String> texts(Document picture, String name) {
		List<String> texts = new ArrayList<>();
		NodeList found = picture.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
		for (int i = 0; i < found.getLength(); i++) {
			texts.add(found.item(i).getTextContent());
		}
		return texts;
	}

	@Test
	void eachSegmentIsABoxWithItsLevelInWordsItsCountsAndItsLeadFirms() throws Exception {
		Document picture = picture("");
		assertThat(texts(picture, "text")).contains("上游", "中游", "钢<材>&\"铁\"", "转向架", "构架", "缺 · 本地0 · 已知1",
				"弱 · 本地1 · 已知1", "★ 甲公司");
		assertThat(texts(picture, "title")).contains("轨道交通", "钢<材>&\"铁\" → 转向架:1条供给关系");
		assertThat(segments(picture)).containsExactlyInAnyOrder("rail.steel", "rail.bogie", "rail.frame");
	}

	private static List<String> segments(Document picture) {
		List<String> segments = new ArrayList<>();
		NodeList groups = picture.getElementsByTagNameNS("http://www.w3.org/2000/svg", "g");
		for (int i = 0; i < groups.getLength(); i++) {
			String segment = ((Element) groups.item(i)).getAttribute("data-segment");
			if (!segment.isEmpty()) {
				segments.add(segment);
			}
		}
		return segments;
	}

	@Test
	void inEnglishWhereItIsKnownInEnglish() throws Exception {
		Document picture = picture("?lang=en");
		assertThat(texts(picture, "text")).contains("upstream", "Steel", "转向架", "none · 0 / 1");
		assertThat(texts(picture, "title")).contains("Rail");
	}

	@Test
	void partsAreFoldedByLevelsAndByName() throws Exception {
		assertThat(segments(picture("?levels=1"))).containsExactlyInAnyOrder("rail.steel", "rail.bogie");
		assertThat(segments(picture("?toggled=rail.bogie"))).containsExactlyInAnyOrder("rail.steel", "rail.bogie");
		assertThat(segments(picture("?levels=1&toggled=rail.bogie"))).contains("rail.frame");
		assertThat(texts(picture("?levels=1"), "text")).contains("★ 甲公司", "弱 · 本地1 · 已知1", "含1个环节");
	}

	@Test
	void itsStylesMayBeUsedAndNothingElse() {
		this.client.get()
			.uri("/api/v1/chains/rail/map.svg?theme=dark")
			.exchangeSuccessfully()
			.expectHeader()
			.valueEquals("Content-Security-Policy",
					"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
			.expectHeader()
			.exists(HttpHeaders.ETAG)
			.expectBody(String.class)
			.value((text) -> assertThat(text).contains("class=\"board dark\"", ".level-missing"));
	}

	@Test
	void whatIsNotThereIsRefused() {
		for (String address : List.of("/api/v1/chains/road/map.svg", "/api/v1/chains/rail/map.svg?toggled=rail.door",
				"/api/v1/chains/rail/segments/rail.door")) {
			this.client.get().uri(address).exchange().expectStatus().isEqualTo(HttpStatus.NOT_FOUND);
		}
		for (String parameters : List.of("?levels=0", "?theme=pink", "?toggled=A_B", "?folded=rail.bogie")) {
			this.client.get()
				.uri("/api/v1/chains/rail/map.svg" + parameters)
				.exchange()
				.expectStatus()
				.isBadRequest()
				.expectHeader()
				.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		}
	}

	@Test
	void aSegmentSaysWhatIsNextToItAndWhoWorksInItsParts() {
		this.client.get()
			.uri("/api/v1/chains/rail/segments/rail.bogie")
			.exchangeSuccessfully()
			.expectBody()
			.jsonPath("$.feeding[*].id")
			.isEqualTo("rail.steel")
			.jsonPath("$.fedBy")
			.isEmpty()
			.jsonPath("$.found")
			.isEqualTo(1)
			.jsonPath("$.companies[0].company.id")
			.isEqualTo("lead")
			.jsonPath("$.companies[0].leadFirm")
			.isEqualTo(true)
			.jsonPath("$.companies[0].evidence.nodes[1].id")
			.isEqualTo("rail.frame");
	}

	/** What draws it into a PDF would show text of that size as a dot. */
	@Test
	void noTextIsTwelvePixelsHigh() throws IOException {
		try (InputStream styles = BoardPictureTests.class.getResourceAsStream("/static/chain-board/picture.css")) {
			assertThat(new String(Objects.requireNonNull(styles).readAllBytes(), StandardCharsets.UTF_8))
				.contains("font-size: 11.9px")
				.doesNotContain("font-size: 12px");
		}
	}

}
