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
        Builder builder = new Builder(people.size());
        for (int i = 0; i < people.size(); i++) {
            builder.put(i, people.get(i));
        }
        return builder.build();
    }

    /** Takes people one by one, so that nobody's face need be in memory twice. */
    public static final class Builder {
        private final Crowd crowd;
        private final Map<String, Integer> films = new HashMap<>();
        private final Map<String, Integer> names = new HashMap<>();
        private int dimension; // 0 before the first

        /** For so many people. */
        public Builder(int people) {
            crowd = new Crowd(new float[people][0], new int[people], new float[people], new int[people]);
        }

        /** Gives a person this number. */
        public void put(int number, LibraryPerson person) {
            dimension = dimension == 0 ? person.face().dimension() : dimension;
            requireDimension(dimension, person);
            crowd.units[number] = person.face().unit().toArray();
            crowd.films[number] = films.computeIfAbsent(person.id().film(), film -> films.size());
            crowd.clarity[number] = (float) person.clarity();
            crowd.names[number] = person.name()
                    .map(name -> names.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), any -> names.size()))
                    .orElse(NAMELESS);
        }

        /**
         * The crowd, when everybody is in it.
         *
         * @throws IllegalStateException when a number is nobody's
         */
        public Crowd build() {
            for (int number = 0; number < crowd.units.length; number++) {
                if (crowd.units[number].length == 0) {
                    throw new IllegalStateException("nobody has the number " + number + " in this crowd");
                }
            }
            return crowd;
        }
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
