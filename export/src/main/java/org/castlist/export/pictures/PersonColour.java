package org.castlist.export.pictures;

import java.awt.Color;
import org.castlist.people.Person;

/** A colour for each person: the same in every export, and far from those of the people before. */
final class PersonColour {

    /** Steps of the golden section never come near where one was before, however many there are. */
    private static final double GOLDEN = 0.618033988749895;

    private PersonColour() {}

    /** Red, green and blue in 24 bits. */
    static int of(Person person) {
        double hue = person.number() * GOLDEN % 1;
        return Color.HSBtoRGB((float) hue, 0.8f, 0.95f) & 0xffffff;
    }
}
