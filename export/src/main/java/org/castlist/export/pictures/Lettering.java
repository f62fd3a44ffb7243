package org.castlist.export.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.castlist.people.Person;

/**
 * Draws names: white letters with a dark outline on the person's colour, which can be read on any picture.
 *
 * <p>Any font will do. A name with a letter that no font of this machine has is replaced by the person's neutral one.
 */
final class Lettering {
    private static final FontRenderContext SMOOTH = new FontRenderContext(null, true, true);

    /** What can be seen of a name, at most, in characters. */
    private static final int LONGEST = 80;

    private final Font font;
    private final int padding;

    private Lettering(Font font) {
        this.font = font;
        this.padding = Math.max(2, font.getSize() / 4);
    }

    /** @param pixels height of the letters, about */
    static Lettering ofHeight(int pixels) throws IOException {
        try {
            Font font = new Font(Font.SANS_SERIF, Font.BOLD, pixels);
            new TextLayout("A", font, SMOOTH).getAdvance(); // fails where there is no font at all
            return new Lettering(font);
        } catch (Error | RuntimeException e) { // Java 17 throws a plain Error
            throw new IOException(
                    "names cannot be drawn, since Java finds no font on this machine; install one, such as DejaVu Sans.",
                    e);
        }
    }

    /**
     * A person's label.
     *
     * @param colour behind the letters
     * @param widest the most that it may be, in pixels; a longer name is cut
     */
    Label label(Person person, int colour, int widest) {
        TextLayout text = fitting(readable(person), widest - 2 * padding);
        int width = Math.min(widest, (int) Math.ceil(text.getAdvance()) + 2 * padding);
        int height = (int) Math.ceil(text.getAscent() + text.getDescent()) + padding;
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(new Color(colour));
        graphics.fillRect(0, 0, width, height);
        Shape letters =
                text.getOutline(AffineTransform.getTranslateInstance(padding, padding / 2.0 + text.getAscent()));
        graphics.setColor(Color.BLACK);
        graphics.setStroke(
                new BasicStroke(Math.max(2, font.getSize() / 6f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(letters);
        graphics.setColor(Color.WHITE);
        graphics.fill(letters);
        graphics.dispose();
        return new Label(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    }

    private String readable(Person person) {
        String name = person.title()
                .replaceAll("[\\p{Cc}\\s]+", " ")
                .replaceAll("[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]", "") // they would turn what stands beside
                .strip();
        return name.isEmpty() || font.canDisplayUpTo(name) >= 0 ? "Person " + person.number() : name;
    }

    private TextLayout fitting(String text, double widest) {
        int letters = Math.min(LONGEST, text.codePointCount(0, text.length()));
        String shown = letters == text.codePointCount(0, text.length()) ? text : cut(text, letters);
        while (letters > 1 && new TextLayout(shown, font, SMOOTH).getAdvance() > widest) {
            letters--;
            shown = cut(text, letters);
        }
        return new TextLayout(shown, font, SMOOTH);
    }

    private static String cut(String text, int letters) {
        return text.substring(0, text.offsetByCodePoints(0, letters)).strip() + "...";
    }
}
