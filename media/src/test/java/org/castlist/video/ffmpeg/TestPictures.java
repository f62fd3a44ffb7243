package org.castlist.video.ffmpeg;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.castlist.video.Pixels;

/** Picture files of every kind, written by Java's own writers when a test needs them. */
final class TestPictures {
    private TestPictures() {}

    /** A picture in Java's own type. */
    static BufferedImage image(Pixels pixels, int type) {
        BufferedImage rgb = new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                rgb.setRGB(x, y, pixels.at(x, y, 0) << 16 | pixels.at(x, y, 1) << 8 | pixels.at(x, y, 2));
            }
        }
        if (type == BufferedImage.TYPE_BYTE_GRAY) {
            return new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_GRAY), null)
                    .filter(rgb, new BufferedImage(pixels.width(), pixels.height(), type));
        }
        BufferedImage image = new BufferedImage(pixels.width(), pixels.height(), type);
        image.getGraphics().drawImage(rgb, 0, 0, null);
        return image;
    }

    static Path write(Path file, String format, Pixels pixels) {
        return write(file, format, new IIOImage(image(pixels, BufferedImage.TYPE_INT_RGB), null, null));
    }

    /** A JPEG of a good camera, which says how it was held. */
    static Path writeHeld(Path file, Pixels stored, int orientation) throws IOException {
        write(file, "jpg", stored);
        byte[] tiff = ByteBuffer.allocate(26)
                .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8) // where the directory is, which has one entry
                .putShort((short) 1)
                .putShort((short) 0x0112) // orientation, a short
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
        return insert(file, 0xe1, "Exif\0\0", tiff);
    }

    /** As print shops want it: the inks, inverted as Adobe does. */
    static Path writeInks(Path file, Pixels pixels) throws IOException {
        WritableRaster inks =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, pixels.width(), pixels.height(), 4, null);
        for (int y = 0; y < pixels.height(); y++) {
            for (int x = 0; x < pixels.width(); x++) {
                int[] ink = {pixels.at(x, y, 0), pixels.at(x, y, 1), pixels.at(x, y, 2), 255};
                inks.setPixel(x, y, ink);
            }
        }
        write(file, "jpg", new IIOImage(inks, null, null));
        return insert(file, 0xee, "Adobe", new byte[] {0, 100, 0, 0, 0, 0, 0});
    }

    /** Puts a segment at the beginning of a JPEG. */
    private static Path insert(Path file, int marker, String name, byte[] content) throws IOException {
        byte[] jpeg = Files.readAllBytes(file);
        ByteArrayOutputStream more = new ByteArrayOutputStream();
        more.write(jpeg, 0, 2);
        int length = 2 + name.length() + content.length;
        more.writeBytes(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length});
        more.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        more.writeBytes(content);
        more.writeBytes(Arrays.copyOfRange(jpeg, 2, jpeg.length));
        return Files.write(file, more.toByteArray());
    }

    static Path write(Path file, String format, IIOImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            if (format.equals("jpg")) {
                settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                settings.setCompressionQuality(0.98f);
            }
            writer.setOutput(out);
            writer.write(null, image, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file;
    }
}
