package org.castlist.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes the pictures of one track poor, all in the same way.
 *
 * @param way in which
 * @param pixels how many a side are left of a picture, where that is the way
 * @param strength of any other way, 0 to 1
 * @param noise differs from picture to picture
 */
record PoorPictures(PoorWay way, int pixels, double strength, Random noise) {
    private static final int LEAST_PIXELS = 14;
    private static final int MOST_PIXELS = 30;
    private static final float JPEG_QUALITY = 0.5f;

    /** Some way, and how much of it. */
    static PoorPictures anyOf(List<PoorWay> ways, Random random) {
        int pixels = LEAST_PIXELS + random.nextInt(MOST_PIXELS - LEAST_PIXELS + 1);
        if (ways.equals(List.of(PoorWay.SMALL))) {
            return new PoorPictures(PoorWay.SMALL, pixels, 0, random); // no more draws: earlier sets stay what they are
        }
        PoorWay way = ways.get(random.nextInt(ways.size()));
        return new PoorPictures(way, pixels, random.nextDouble(), new Random(random.nextLong()));
    }

    /** Reads a picture and writes it poorer, as JPEG. */
    void write(Path from, Path file) throws IOException {
        BufferedImage picture = ImageIO.read(from.toFile());
        if (picture == null) {
            throw new IOException(from + " is not a picture");
        }
        switch (way) {
            case SMALL -> writeJpeg(small(picture), JPEG_QUALITY, file);
            case DARK -> writeJpeg(dark(picture), JPEG_QUALITY, file);
            case BLOCKS -> writeBlocks(picture, file);
            case COVERED -> writeJpeg(covered(picture), JPEG_QUALITY, file);
        }
    }

    /** Made small, blurred and made large again. */
    private BufferedImage small(BufferedImage picture) {
        BufferedImage small =
                drawn(picture.getScaledInstance(pixels, pixels, Image.SCALE_AREA_AVERAGING), pixels, pixels);
        float[] weights = {1 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 4 / 16f, 2 / 16f, 1 / 16f, 2 / 16f, 1 / 16f};
        BufferedImage blurred =
                new ConvolveOp(new Kernel(3, 3, weights), ConvolveOp.EDGE_NO_OP, null).filter(small, null);
        return drawn(blurred, picture.getWidth(), picture.getHeight());
    }

    /** Two fifths to a seventh of the light, and a sensor's noise. */
    private BufferedImage dark(BufferedImage picture) {
        double light = 0.4 - 0.25 * strength;
        double deviation = 4 + 4 * strength;
        BufferedImage dark = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                Color color = new Color(picture.getRGB(x, y));
                dark.setRGB(
                        x,
                        y,
                        new Color(
                                        noisy(color.getRed() * light, deviation),
                                        noisy(color.getGreen() * light, deviation),
                                        noisy(color.getBlue() * light, deviation))
                                .getRGB());
            }
        }
        return dark;
    }

    private int noisy(double value, double deviation) {
        return (int) Math.max(0, Math.min(255, Math.round(value + deviation * noise.nextGaussian())));
    }

    /** Written with next to no bits at half of its size, and made large again. */
    private void writeBlocks(BufferedImage picture, Path file) throws IOException {
        int half = picture.getWidth() / 2;
        writeJpeg(
                drawn(picture.getScaledInstance(half, half, Image.SCALE_AREA_AVERAGING), half, half),
                (float) (0.2 - 0.15 * strength),
                file);
        writeJpeg(drawn(ImageIO.read(file.toFile()), picture.getWidth(), picture.getHeight()), JPEG_QUALITY, file);
    }

    /** A grey board before the lower half, the left or the right; a bit further or less far, and a bit elsewhere each time. */
    private BufferedImage covered(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage covered = drawn(picture, width, height);
        double share = 0.35 + 0.15 * strength + 0.03 * noise.nextGaussian();
        Graphics2D graphics = covered.createGraphics();
        graphics.setColor(new Color(90, 85, 80));
        switch ((int) (strength * 997) % 3) { // the same side in all pictures of a track
            case 0 -> graphics.fillRect(0, (int) (height * (1 - share)), width, height);
            case 1 -> graphics.fillRect(0, 0, (int) (width * share), height);
            default -> graphics.fillRect((int) (width * (1 - share)), 0, width, height);
        }
        graphics.dispose();
        return covered;
    }

    private static BufferedImage drawn(Image image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    private static void writeJpeg(BufferedImage picture, float quality, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam settings = writer.getDefaultWriteParam();
        settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        settings.setCompressionQuality(quality);
        try (OutputStream out = Files.newOutputStream(file);
                MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
    }
}
