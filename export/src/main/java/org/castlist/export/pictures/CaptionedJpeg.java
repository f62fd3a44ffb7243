package org.castlist.export.pictures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Puts an XMP packet into a JPEG file: an APP1 segment, behind the JFIF header if there is one. */
final class CaptionedJpeg {
    private static final byte[] XMP = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MARKER = 0xff;
    private static final int JFIF = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int LARGEST_SEGMENT = 0xffff;

    private CaptionedJpeg() {}

    /** The same file with the packet. */
    static byte[] of(byte[] jpeg, byte[] packet) throws IOException {
        int length = 2 + XMP.length + packet.length; // a segment's length counts itself
        if (length > LARGEST_SEGMENT) {
            throw new IOException("a caption of " + packet.length + " bytes is too long for a picture");
        }
        int at = endOfHeader(jpeg);
        ByteArrayOutputStream file = new ByteArrayOutputStream(jpeg.length + length + 2);
        file.write(jpeg, 0, at);
        file.write(MARKER);
        file.write(APP1);
        file.write(length >> 8);
        file.write(length);
        file.writeBytes(XMP);
        file.writeBytes(packet);
        file.write(jpeg, at, jpeg.length - at);
        return file.toByteArray();
    }

    private static int endOfHeader(byte[] jpeg) {
        boolean hasHeader = jpeg.length > 6 && (jpeg[2] & 0xff) == MARKER && (jpeg[3] & 0xff) == JFIF;
        return hasHeader ? 4 + ((jpeg[4] & 0xff) << 8 | jpeg[5] & 0xff) : 2;
    }
}
