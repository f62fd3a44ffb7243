package org.castlist.export.pictures;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The XMP packet of a JPEG file, found by walking its segments and parsed by Java's own parser. */
record Xmp(Document document) {
    private static final String MARK = "http://ns.adobe.com/xap/1.0/\0";

    static Xmp in(byte[] jpeg) {
        if ((jpeg[0] & 0xff) != 0xff || (jpeg[1] & 0xff) != 0xd8) {
            throw new IllegalArgumentException("no JPEG file");
        }
        int at = 2;
        while ((jpeg[at + 1] & 0xff) != 0xda) { // until the pixels start
            int length = (jpeg[at + 2] & 0xff) << 8 | jpeg[at + 3] & 0xff;
            byte[] segment = Arrays.copyOfRange(jpeg, at + 4, at + 2 + length);
            if ((jpeg[at + 1] & 0xff) == 0xe1 && new String(segment, StandardCharsets.ISO_8859_1).startsWith(MARK)) {
                return parsed(Arrays.copyOfRange(segment, MARK.length(), segment.length));
            }
            at += 2 + length;
        }
        throw new IllegalArgumentException("no XMP in this file");
    }

    private static Xmp parsed(byte[] packet) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true); // a prefix that is not declared is an error then
            return new Xmp(factory.newDocumentBuilder().parse(new ByteArrayInputStream(packet)));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The text of the only element of this name. */
    String text(String name) {
        return only(name).getTextContent();
    }

    /** The items of a list. */
    List<String> items(String name) {
        NodeList items = only(name).getElementsByTagName("rdf:li");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < items.getLength(); i++) {
            texts.add(items.item(i).getTextContent());
        }
        return texts;
    }

    /** An attribute that is found once. */
    String attribute(String name) {
        NodeList all = document.getElementsByTagName("*");
        List<String> found = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            if (((Element) all.item(i)).hasAttribute(name)) {
                found.add(((Element) all.item(i)).getAttribute(name));
            }
        }
        if (found.size() != 1) {
            throw new AssertionError(String.format(Locale.ROOT, "%s is there %d times", name, found.size()));
        }
        return found.get(0);
    }

    boolean has(String name) {
        return document.getElementsByTagName(name).getLength() > 0;
    }

    private Element only(String name) {
        NodeList found = document.getElementsByTagName(name);
        if (found.getLength() != 1) {
            throw new AssertionError(String.format(Locale.ROOT, "%s is there %d times", name, found.getLength()));
        }
        return (Element) found.item(0);
    }
}
