package org.castlist.export.report;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Base64;
import org.castlist.export.document.Jpeg;
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
            return Base64.getEncoder().encodeToString(Jpeg.encoded(scaled(crops.load(file)), quality));
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
                Jpeg.image(picture),
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
}
