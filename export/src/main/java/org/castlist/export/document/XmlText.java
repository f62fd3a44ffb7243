package org.castlist.export.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** How this module writes XML: UTF-8, an element a line, whatever a name may hold. It streams. */
public final class XmlText implements AutoCloseable {
    private final OutputStreamWriter out;
    private final XMLStreamWriter xml;
    private int depth;
    private boolean childless = true;

    private XmlText(OutputStreamWriter out, XMLStreamWriter xml) {
        this.out = out;
        this.xml = xml;
    }

    /** Writes to a stream, which stays open when this is closed. */
    public static XmlText to(OutputStream stream) throws IOException {
        XmlText text = inside(stream);
        return text.writing(() -> text.xml.writeStartDocument("UTF-8", "1.0"));
    }

    /** The same without the first line of an XML file, for a place inside a file of another kind. */
    public static XmlText inside(OutputStream stream) throws IOException {
        OutputStreamWriter out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            return new XmlText(out, xml);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** A document type, such as {@code <!DOCTYPE fcpxml>}. */
    public XmlText type(String declaration) throws IOException {
        return writing(() -> {
            xml.writeCharacters("\n");
            xml.writeDTD(declaration);
        });
    }

    /** A comment on a line of its own. */
    public XmlText comment(String text) throws IOException {
        return writing(() -> {
            newLine();
            xml.writeComment(" " + clean(text).replace("--", "- -") + " ");
        });
    }

    /**
     * Opens an element, whose children follow until {@link #end}.
     *
     * @param attributes names and values by turns
     */
    public XmlText start(String name, String... attributes) throws IOException {
        return writing(() -> {
            newLine();
            xml.writeStartElement(name);
            attributes(attributes);
            depth++;
            childless = true;
        });
    }

    /** Closes the element that was opened last and is still open. */
    public XmlText end() throws IOException {
        return writing(() -> {
            depth--;
            if (!childless) {
                newLine();
            }
            xml.writeEndElement();
            childless = false;
        });
    }

    /** An element without children. */
    public XmlText empty(String name, String... attributes) throws IOException {
        return writing(() -> {
            newLine();
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** An element that holds a text. */
    public XmlText text(String name, String text, String... attributes) throws IOException {
        return writing(() -> {
            newLine();
            xml.writeStartElement(name);
            attributes(attributes);
            xml.writeCharacters(clean(text));
            xml.writeEndElement();
        });
    }

    @Override
    public void close() throws IOException {
        writing(() -> {
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        });
        out.flush();
    }

    /** The text without what XML 1.0 cannot hold: control characters and halves of surrogate pairs become U+FFFD. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(point -> isAllowed(point) ? point : 0xFFFD).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
        childless = false;
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws XMLStreamException;
    }

    private XmlText writing(Writing writing) throws IOException {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }
    }
}
