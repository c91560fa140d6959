package org.liantu.catalogue.dossier;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.liantu.catalogue.chapter.Words;
import org.liantu.model.Edge;
import org.liantu.model.Evidence;
import org.liantu.model.Label;
import org.liantu.model.Node;

/**
 * A walk drawn: its stations in a row, joined the way it passes them, each step with what
 * it says.
 */
final class WalkPicture {

	private static final int BOX = 112;

	private static final int STEP = 80;

	private static final int HEIGHT = 78;

	private static final int TOP = 10;

	private static final int BOX_HEIGHT = 46;

	private static final int LINE = 15;

	/** So many wide characters fit on a line of a box. */
	private static final int IN_A_LINE = 8;

	private static final int LINES = 2;

	/** So many stations stand side by side. */
	private static final int IN_A_ROW = 4;

	private static final String FONTS = "'Noto Sans SC', 'Microsoft YaHei', sans-serif";

	private final Words words;

	private final StringWriter text = new StringWriter();

	private final XMLStreamWriter xml;

	private WalkPicture(Words words) throws XMLStreamException {
		this.words = words;
		this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(this.text);
	}

	/** The walk as SVG. */
	static String of(Evidence walk, Words words) {
		try {
			return new WalkPicture(words).draw(walk);
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("a text in memory can be written to", ex);
		}
	}

	private String draw(Evidence walk) throws XMLStreamException {
		int rows = (walk.nodes().size() + IN_A_ROW - 1) / IN_A_ROW;
		int width = (rows == 1) ? walk.nodes().size() * BOX + walk.edges().size() * STEP + 2
				: IN_A_ROW * (BOX + STEP) + 2;
		this.xml.writeStartElement("svg");
		this.xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
		attributes("viewBox", "0 0 " + width + " " + rows * HEIGHT, "width", String.valueOf(width), "height",
				String.valueOf(rows * HEIGHT), "font-family", FONTS, "role", "img");
		this.xml.writeStartElement("title");
		this.xml.writeCharacters(
				String.join(" → ", walk.nodes().stream().map((node) -> this.words.name(node.name())).toList()));
		this.xml.writeEndElement();
		for (int i = 0; i < walk.nodes().size(); i++) {
			int top = TOP + i / IN_A_ROW * HEIGHT;
			if (i > 0) {
				step(walk.edges().get(i - 1), walk.nodes().get(i - 1), x(i) - STEP, top);
			}
			box(walk.nodes().get(i), x(i), top, i == 0);
		}
		this.xml.writeEndElement();
		this.xml.flush();
		return this.text.toString();
	}

	/** A row that goes on from the one above begins with the step that leads there. */
	private static int x(int station) {
		return 1 + ((station < IN_A_ROW) ? 0 : STEP) + station % IN_A_ROW * (BOX + STEP);
	}

	private void box(Node node, int x, int top, boolean first) throws XMLStreamException {
		boolean company = node.label().equals(Label.COMPANY.text());
		this.xml.writeEmptyElement("rect");
		attributes("x", String.valueOf(x), "y", String.valueOf(top), "width", String.valueOf(BOX), "height",
				String.valueOf(BOX_HEIGHT), "rx", company ? "4" : "20", "fill", first ? "#e2f0ee" : "#ffffff", "stroke",
				first ? "#1f6b61" : "#6b777c");
		List<String> lines = lines(this.words.name(node.name()));
		int y = top + BOX_HEIGHT / 2 + 5 - (lines.size() - 1) * LINE / 2;
		for (String line : lines) {
			text(line, x + BOX / 2, y, "13", "#1d2b33");
			y += LINE;
		}
		text(this.words.say("label." + node.label()), x + BOX / 2, top + BOX_HEIGHT + LINE, "10", "#5a676d");
	}

	/** An arrow the way the edge points, whichever way the walk passes it. */
	private void step(Edge edge, Node before, int x, int top) throws XMLStreamException {
		boolean along = edge.from().equals(before.id());
		int y = top + BOX_HEIGHT / 2;
		int start = x + 5;
		int end = x + STEP - 5;
		this.xml.writeEmptyElement("path");
		attributes("d",
				along ? "M%d %dH%dm-7 -4l7 4l-7 4".formatted(start, y, end)
						: "M%d %dH%dm7 -4l-7 4l7 4".formatted(end, y, start),
				"fill", "none", "stroke", "#1f6b61", "stroke-width", "1.4");
		text(this.words.say("edge." + edge.type()), x + STEP / 2, y - 6, "11", "#1d2b33");
		text(edge.asOf(), x + STEP / 2, y + LINE, "9.5", "#5a676d");
	}

	private void text(String words, int x, int y, String size, String colour) throws XMLStreamException {
		this.xml.writeStartElement("text");
		attributes("x", String.valueOf(x), "y", String.valueOf(y), "font-size", size, "fill", colour, "text-anchor",
				"middle");
		this.xml.writeCharacters(words);
		this.xml.writeEndElement();
	}

	private void attributes(String... pairs) throws XMLStreamException {
		for (int i = 0; i < pairs.length; i += 2) {
			this.xml.writeAttribute(pairs[i], pairs[i + 1]);
		}
	}

	/**
	 * A name on two lines at the most, cut where it is longer; letters are half as wide.
	 */
	private static List<String> lines(String name) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		double wide = 0;
		for (int character : name.codePoints().toArray()) {
			double more = (character < 0x2E80) ? 0.55 : 1;
			if (wide + more > IN_A_LINE) {
				if (lines.size() == LINES - 1) {
					line.append('…');
					break;
				}
				lines.add(line.toString());
				line.setLength(0);
				wide = 0;
			}
			line.appendCodePoint(character);
			wide += more;
		}
		lines.add(line.toString());
		return lines;
	}

}
