package org.castlist.library;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * All people of a library in numbers, for comparing: P people, numbered from 0, with a unit vector of D numbers each.
 */
public final class Crowd {
    /** The number of nobody's name. */
    private static final int NAMELESS = -1;

    private final float[][] units; // P x D
    private final int[] films; // P numbers
    private final float[] clarity; // P lengths before they were made units
    private final int[] names; // P numbers, equal for equal names

    private Crowd(float[][] units, int[] films, float[] clarity, int[] names) {
        this.units = units;
        this.films = films;
        this.clarity = clarity;
        this.names = names;
    }

    /** These people, numbered as they are listed. */
    public static Crowd of(List<LibraryPerson> people) {
        int size = people.size();
        Crowd crowd = new Crowd(new float[size][], new int[size], new float[size], new int[size]);
        Map<String, Integer> films = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < size; i++) {
            LibraryPerson person = people.get(i);
            crowd.units[i] = person.face().unit().toArray();
            requireDimension(crowd.units[0].length, person);
            crowd.films[i] = films.computeIfAbsent(person.id().film(), film -> films.size());
            crowd.clarity[i] = (float) person.clarity();
            crowd.names[i] = person.name()
                    .map(name -> names.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), any -> names.size()))
                    .orElse(NAMELESS);
        }
        return crowd;
    }

    /**
     * People without names.
     *
     * @param units P x D, each of length 1; not copied
     * @param films the number of each one's film; not copied
     * @param clarity how clear each one's pictures are; not copied
     */
    public static Crowd nameless(float[][] units, int[] films, float[] clarity) {
        if (units.length != films.length || units.length != clarity.length) {
            throw new IllegalArgumentException("a crowd must have as many films and clarities as people, not "
                    + units.length + ", " + films.length + " and " + clarity.length);
        }
        int[] names = new int[units.length];
        Arrays.fill(names, NAMELESS);
        return new Crowd(units, films, clarity, names);
    }

    private static void requireDimension(int dimension, LibraryPerson person) {
        if (person.face().dimension() != dimension) {
            throw new IllegalArgumentException("the faces of a library must have one dimension, not " + dimension
                    + " and that of " + person.id() + ", " + person.face().dimension());
        }
    }

    /** P. */
    public int size() {
        return units.length;
    }

    /** D numbers of length 1; not a copy. */
    public float[] unit(int person) {
        return units[person];
    }

    /** The number of the person's film. */
    public int film(int person) {
        return films[person];
    }

    /** How clear the pictures of this person are. */
    public float clarity(int person) {
        return clarity[person];
    }

    boolean isNamed(int person) {
        return names[person] != NAMELESS;
    }

    /** Whether reviewers called these two by different names. */
    boolean areNamedApart(int one, int other) {
        return isNamed(one) && isNamed(other) && names[one] != names[other];
    }
}
