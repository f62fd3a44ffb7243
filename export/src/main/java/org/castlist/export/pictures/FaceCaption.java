package org.castlist.export.pictures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.castlist.export.document.JsonText;
import org.castlist.export.document.XmlText;
import org.castlist.faces.FaceCrop;

/**
 * What a picture of a face says of itself, as an XMP packet that photo software reads: who it is (IPTC, digiKam), where in
 * the picture (Metadata Working Group), and where it comes from.
 *
 * @param name of the person, of any length
 * @param source the film and the time in it
 * @param tool what wrote it
 * @param region where the face is, if that is known
 */
record FaceCaption(String name, String source, String tool, Optional<FaceRegion> region) {

    /** A packet must fit into 65 533 bytes, even where each letter is written as six. */
    private static final int LONGEST = 1000;

    private static final String PACKET_START = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>";
    private static final String PACKET_END = "<?xpacket end=\"w\"?>";

    private static final String[] NAMESPACES = {
        "rdf:about", "",
        "xmlns:xmp", "http://ns.adobe.com/xap/1.0/",
        "xmlns:dc", "http://purl.org/dc/elements/1.1/",
        "xmlns:Iptc4xmpExt", "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
        "xmlns:digiKam", "http://www.digikam.org/ns/1.0/",
        "xmlns:mwg-rs", "http://www.metadataworkinggroup.com/schemas/regions/",
        "xmlns:stArea", "http://ns.adobe.com/xmp/sType/Area#",
        "xmlns:stDim", "http://ns.adobe.com/xap/1.0/sType/Dimensions#"
    };

    /** Names are on one line here: programs show them in lists. */
    FaceCaption {
        String line = name.replaceAll("\\s+", " ").strip();
        name = line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))));
    }

    /** The packet in UTF-8. */
    byte[] packet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(PACKET_START.getBytes(StandardCharsets.UTF_8));
        try (XmlText xml = XmlText.inside(bytes)) {
            xml.start("x:xmpmeta", "xmlns:x", "adobe:ns:meta/");
            xml.start("rdf:RDF", "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
            xml.start("rdf:Description", NAMESPACES);
            xml.text("xmp:CreatorTool", tool);
            xml.text("dc:source", source);
            list(xml, "Iptc4xmpExt:PersonInImage", "rdf:Bag", name);
            list(
                    xml,
                    "digiKam:TagsList",
                    "rdf:Seq",
                    "People/" + name.replace('/', '-')); // a slash would begin a tag below
            if (region.isPresent()) {
                write(xml, region.get());
            }
            xml.end().end().end();
        }
        bytes.writeBytes(PACKET_END.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static void list(XmlText xml, String property, String kind, String item) throws IOException {
        xml.start(property).start(kind).text("rdf:li", item).end().end();
    }

    private void write(XmlText xml, FaceRegion face) throws IOException {
        String side = Integer.toString(FaceCrop.PICTURE);
        xml.start("mwg-rs:Regions", "rdf:parseType", "Resource");
        xml.empty("mwg-rs:AppliedToDimensions", "stDim:w", side, "stDim:h", side, "stDim:unit", "pixel");
        xml.start("mwg-rs:RegionList").start("rdf:Bag").start("rdf:li");
        xml.start("rdf:Description", "mwg-rs:Name", name, "mwg-rs:Type", "Face");
        xml.empty(
                "mwg-rs:Area",
                "stArea:x",
                share(face.centreX()),
                "stArea:y",
                share(face.centreY()),
                "stArea:w",
                share(face.width()),
                "stArea:h",
                share(face.height()),
                "stArea:unit",
                "normalized");
        xml.end().end().end().end().end();
    }

    private static String share(double value) {
        return JsonText.rounded(value, 4).toPlainString();
    }
}
