package org.liantu.intake.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

import org.liantu.intake.problem.Place;
import org.liantu.intake.problem.Problem;

/**
 * One XML part of a workbook, event by event. Whatever is wrong with it gets out as a
 * {@link RefusedException}. Workbooks are UTF-8, whatever a part may say of itself.
 */
final class XmlPart implements Closeable {

	/** Parts of workbooks nest a handful of elements. */
	private static final int MOST_DEPTH = 200;

	/** Can be shared once it is set up, and takes long to be found. */
	private static final XMLInputFactory FACTORY = factory();

	private final Place place;

	private final InputStream in;

	private final XMLStreamReader xml;

	private int depth;

	XmlPart(InputStream in, Place place, Limits limits) throws IOException {
		this.place = place;
		this.in = in;
		try {
			this.xml = FACTORY.createXMLStreamReader(new XmlGuard(new InputStreamReader(in,
					StandardCharsets.UTF_8.newDecoder()
						.onMalformedInput(CodingErrorAction.REPORT)
						.onUnmappableCharacter(CodingErrorAction.REPORT)),
					place, limits));
		}
		catch (XMLStreamException | RuntimeException ex) {
			in.close();
			throw refused(ex);
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLHelper.newXMLInputFactory();
		factory.setProperty(XMLInputFactory.IS_COALESCING, false);
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	/** Goes to the next beginning, end or text; false at the end of the part. */
	boolean next() throws RefusedException {
		try {
			while (this.xml.hasNext()) {
				int event = this.xml.next();
				if (event == XMLStreamConstants.START_ELEMENT) {
					this.depth++;
					if (this.depth > MOST_DEPTH) {
						throw new RefusedException(new Problem.DamagedFile(this.place));
					}
					return true;
				}
				if (event == XMLStreamConstants.END_ELEMENT) {
					this.depth--;
					return true;
				}
				if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA
						|| event == XMLStreamConstants.SPACE) {
					return true;
				}
				if (event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.DTD) {
					throw new RefusedException(new Problem.DoctypeInWorkbook(this.place));
				}
			}
			return false;
		}
		catch (XMLStreamException | RuntimeException ex) {
			// Parsers are known to throw all kinds of things at broken XML.
			throw refused(ex);
		}
	}

	/** Whether an element of that name, whatever its namespace, begins here. */
	boolean begins(String name) {
		return this.xml.isStartElement() && this.xml.getLocalName().equals(name);
	}

	/** Whether an element of that name, whatever its namespace, ends here. */
	boolean ends(String name) {
		return this.xml.isEndElement() && this.xml.getLocalName().equals(name);
	}

	/** Which element begins or ends here; empty if it is a text. */
	String element() {
		return this.xml.hasName() ? this.xml.getLocalName() : "";
	}

	boolean isBeginning() {
		return this.xml.isStartElement();
	}

	/** Adds the text here, if it is one. */
	void addTo(StringBuilder text) {
		if (this.xml.hasText()) {
			text.append(this.xml.getTextCharacters(), this.xml.getTextStart(), this.xml.getTextLength());
		}
	}

	/** The value of an attribute without namespace; null if it is not there. */
	@Nullable String attribute(String name) {
		return this.xml.getAttributeValue("", name) != null ? this.xml.getAttributeValue("", name)
				: this.xml.getAttributeValue(null, name);
	}

	/** The value of an attribute that has a namespace; null if it is not there. */
	@Nullable String foreignAttribute(String name) {
		for (int i = 0; i < this.xml.getAttributeCount(); i++) {
			String namespace = this.xml.getAttributeNamespace(i);
			if (this.xml.getAttributeLocalName(i).equals(name) && namespace != null && !namespace.isEmpty()) {
				return this.xml.getAttributeValue(i);
			}
		}
		return null;
	}

	private RefusedException refused(Throwable ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof RefusedException refused) {
				return refused;
			}
			if (cause instanceof XMLStreamException xmlException
					&& xmlException.getNestedException() instanceof RefusedException refused) {
				return refused;
			}
		}
		return new RefusedException(new Problem.DamagedFile(this.place));
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}
