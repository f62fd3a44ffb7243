package org.castlist.export.editing;

import org.castlist.people.Appearance;
import org.castlist.people.Person;

/**
 * An appearance in whole frames.
 *
 * @param person who appears
 * @param frames when, inside the film
 * @param appearance the same as it was measured
 */
record FramedAppearance(Person person, FrameRange frames, Appearance appearance) {}
