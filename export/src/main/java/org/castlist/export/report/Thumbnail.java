package org.castlist.export.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.plugins.jpeg.JPEGImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.castlist.faces.CropStore;
import org.castlist.faces.FaceCrop;
import org.castlist.video.Pixels;

/**
 * Makes the small pictures of a report: the middle of a kept picture, scaled, as JPEG.
 *
 * @param side pixels across and down
 * @param quality of the JPEG, 0 to 1
 */
record Thumbnail(int side, float quality) {

    /** The part of a kept picture that is shown: the face with a little hair and chin. */
    private static final double SHOWN = (FaceCrop.SIZE + 32.0) / FaceCrop.PICTURE;

    /** The small picture as base64 of its JPEG file; empty when the kept one cannot be read, which the report counts. */
    String base64(CropStore crops, String file) {
        try {
            return Base64.getEncoder().encodeToString(jpeg(scaled(crops.load(file))));
        } catch (IOException e) {
            return "";
        }
    }

    private BufferedImage scaled(Pixels picture) {
        int marginX = (int) Math.round(picture.width() * (1 - SHOWN) / 2);
        int marginY = (int) Math.round(picture.height() * (1 - SHOWN) / 2);
        BufferedImage small = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(
                image(picture),
                0,
                0,
                side,
                side,
                marginX,
                marginY,
                picture.width() - marginX,
                picture.height() - marginY,
                null);
        graphics.dispose();
        return small;
    }

    private static BufferedImage image(Pixels picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] rgb = picture.rgb();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = ((rgb[i * 3] & 0xff) << 16) | ((rgb[i * 3 + 1] & 0xff) << 8) | (rgb[i * 3 + 2] & 0xff);
        }
        return image;
    }

    private byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        JPEGImageWriteParam settings = (JPEGImageWriteParam) writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality);
        settings.setOptimizeHuffmanTables(true); // in pictures this small the standard tables are a third of the file
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
