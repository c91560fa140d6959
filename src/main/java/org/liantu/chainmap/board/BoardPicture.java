package org.liantu.chainmap.board;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.liantu.chainmap.Segment;
import org.liantu.model.Phrase;
import org.liantu.web.Language;
import org.liantu.web.Phrasebook;

/**
 * Draws a board as SVG: what is present by colour, by shape and in words. Its colours are
 * classes of {@code static/chain-board/picture.css}, which the page uses as well.
 */
final class BoardPicture {

	private static final String SVG = "http://www.w3.org/2000/svg";

	private static final String FONTS = "'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', "
			+ "'WenQuanYi Zen Hei', sans-serif";

	private static final double CORNER = 6;

	private static final double SIGN = 5.5;

	private static final double LEFT = 12;

	private static final double FIRST_LINE = 20;

	private final Board board;

	private final Phrasebook phrasebook;

	private final Language language;

	private final StringWriter text = new StringWriter();

	private final XMLStreamWriter xml;

	BoardPicture(Board board, Phrasebook phrasebook, Language language) throws XMLStreamException {
		this.board = board;
		this.phrasebook = phrasebook;
		this.language = language;
		this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(this.text);
	}

	/**
	 * The picture.
	 * @param theme light or dark
	 * @param styles what its classes look like
	 */
	String draw(String theme, String styles) throws XMLStreamException {
		this.xml.writeStartElement("svg");
		this.xml.writeDefaultNamespace(SVG);
		attributes("class", "board " + theme, "viewBox",
				"0 0 " + plain(this.board.width()) + " " + plain(this.board.height()), "width",
				plain(this.board.width()), "height", plain(this.board.height()), "font-family", FONTS, "role", "img",
				"lang", this.language.tag());
		element("title", name());
		element("style", styles);
		this.xml.writeEmptyElement("rect");
		attributes("class", "ground", "width", plain(this.board.width()), "height", plain(this.board.height()));
		for (Board.Band band : this.board.bands()) {
			band(band);
		}
		start("g", "class", "wires");
		for (Board.Wire wire : this.board.wires()) {
			wire(wire);
		}
		this.xml.writeEndElement();
		for (Board.Box box : this.board.boxes()) {
			box(box);
		}
		this.xml.writeEndElement();
		this.xml.flush();
		return this.text.toString();
	}

	private String name() {
		return this.board.name().in(this.language.isEnglish());
	}

	private void band(Board.Band band) throws XMLStreamException {
		start("g", "class", "band " + band.stage());
		rectangle(band.x(), band.y(), band.width(), band.height(), 0);
		text("stage", band.x() + LEFT, band.y() + 23, say("stage." + band.stage()));
		this.xml.writeEndElement();
	}

	private void wire(Board.Wire wire) throws XMLStreamException {
		this.xml.writeStartElement("path");
		attributes("class", "wire", "data-from", wire.from(), "data-to", wire.to(), "d", path(wire.points()),
				"stroke-width", plain(Math.min(6, 1 + 0.5 * wire.feeds())));
		element("title", this.phrasebook
			.say(Phrase.of("board.feeds", nameOf(wire.from()), nameOf(wire.to()), wire.feeds()), this.language));
		this.xml.writeEndElement();
	}

	private Object nameOf(String segment) {
		return this.board.findBox(segment).orElseThrow().segment().name();
	}

	private static String path(List<Board.Point> points) {
		return points.stream()
			.map((point) -> plain(point.x()) + " " + plain(point.y()))
			.collect(Collectors.joining("L", "M", ""));
	}

	private void box(Board.Box box) throws XMLStreamException {
		Segment segment = box.segment();
		start("g", "class",
				"box level-" + segment.level() + (box.isOpen() ? " open" : "") + (box.folded() ? " folded" : ""),
				"data-segment", segment.id(), "data-parts", String.valueOf(box.parts()));
		rectangle(box.x(), box.y(), box.width(), box.height(), CORNER);
		element("title", described(box));
		double y = box.y() + FIRST_LINE;
		List<String> lines = BoxSize.lines(segment.name().in(this.language.isEnglish()), box.width());
		for (String line : lines) {
			text("name", box.x() + LEFT, y, line);
			y += BoxSize.LINE;
		}
		y += 2;
		sign(segment.level(), box.x() + LEFT + SIGN, y - 4.5);
		text("count", box.x() + LEFT + 2 * SIGN + 5, y, counted(segment));
		if (!segment.action().equals("none") && !box.isOpen()) {
			text("action " + segment.action(), box.x() + box.width() - LEFT, y, say("action." + segment.action()));
		}
		if (box.folded()) {
			y += BoxSize.SMALL_LINE;
			text("parts", box.x() + LEFT, y, this.phrasebook.say(Phrase.of("board.parts", box.parts()), this.language));
		}
		if (!box.leadFirms().isEmpty() && !box.isOpen()) {
			y += BoxSize.SMALL_LINE;
			text("lead", box.x() + LEFT, y,
					BoxSize.smallLine("★ " + box.leadFirms()
						.stream()
						.map((leadFirm) -> leadFirm.name().in(this.language.isEnglish()))
						.collect(Collectors.joining(this.language.isEnglish() ? ", " : "、")), box.width()));
		}
		this.xml.writeEndElement();
	}

	/** Level in one word, and how many companies. */
	private String counted(Segment segment) {
		return this.phrasebook.say(Phrase.of("board.counts", Phrase.of("level.short." + segment.level()),
				segment.local(), segment.known()), this.language);
	}

	private String described(Board.Box box) {
		Segment segment = box.segment();
		return this.phrasebook.say(Phrase.of("board.described", segment.name(), Phrase.of("level." + segment.level()),
				segment.local(), segment.known(), Phrase.of("action." + segment.action())), this.language);
	}

	/** How full a circle is, for whoever does not tell the colours apart. */
	private void sign(String level, double x, double y) throws XMLStreamException {
		this.xml.writeEmptyElement("circle");
		attributes("class", "sign", "cx", plain(x), "cy", plain(y), "r", plain(SIGN));
		switch (level) {
			case "weak" -> slice("M%s %sL%s %sA%s %s 0 0 1 %s %sZ", x, y, x, y - SIGN, SIGN, SIGN, x + SIGN, y);
			case "adequate" -> slice("M%s %sA%s %s 0 0 1 %s %sZ", x, y - SIGN, SIGN, SIGN, x, y + SIGN);
			case "strong" -> {
				this.xml.writeEmptyElement("circle");
				attributes("class", "fill", "cx", plain(x), "cy", plain(y), "r", plain(SIGN));
			}
			default -> {
				// Nothing is in it.
			}
		}
	}

	private void slice(String form, double... numbers) throws XMLStreamException {
		Object[] words = new Object[numbers.length];
		for (int i = 0; i < numbers.length; i++) {
			words[i] = plain(numbers[i]);
		}
		this.xml.writeEmptyElement("path");
		attributes("class", "fill", "d", String.format(Locale.ROOT, form, words));
	}

	private void rectangle(double x, double y, double width, double height, double corner) throws XMLStreamException {
		this.xml.writeEmptyElement("rect");
		attributes("x", plain(x), "y", plain(y), "width", plain(width), "height", plain(height), "rx", plain(corner));
	}

	private void text(String kind, double x, double y, String words) throws XMLStreamException {
		this.xml.writeStartElement("text");
		attributes("class", kind, "x", plain(x), "y", plain(y));
		this.xml.writeCharacters(words);
		this.xml.writeEndElement();
	}

	private void start(String name, String... attributes) throws XMLStreamException {
		this.xml.writeStartElement(name);
		attributes(attributes);
	}

	private void element(String name, String words) throws XMLStreamException {
		this.xml.writeStartElement(name);
		this.xml.writeCharacters(words);
		this.xml.writeEndElement();
	}

	private void attributes(String... pairs) throws XMLStreamException {
		for (int i = 0; i < pairs.length; i += 2) {
			this.xml.writeAttribute(pairs[i], pairs[i + 1]);
		}
	}

	private String say(String key) {
		return this.phrasebook.say(Phrase.of(key), this.language);
	}

	private static String plain(double number) {
		return new BigDecimal(String.valueOf(Math.round(number * 10) / 10.0)).stripTrailingZeros().toPlainString();
	}

}
