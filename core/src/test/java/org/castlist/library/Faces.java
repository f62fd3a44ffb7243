package org.castlist.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.castlist.embeddings.Embedding;

/** Made-up people whose faces are near a direction of their own. */
final class Faces {
    static final int DIMENSION = 64;

    private Faces() {}

    /** Somebody with a clear face. */
    static LibraryPerson person(String id, int who, double noise) {
        return person(id, who, noise, 3);
    }

    static LibraryPerson person(String id, int who, double noise, double clarity) {
        return new LibraryPerson(FilmPerson.parse(id), Optional.empty(), 1, face(id, who, noise, clarity));
    }

    static LibraryPerson named(String id, String name, int who) {
        return new LibraryPerson(FilmPerson.parse(id), Optional.of(name), 1, face(id, who, 0.3, 3));
    }

    private static Embedding face(String id, int who, double noise, double clarity) {
        double[] values = direction(new Random(who));
        double[] own = direction(new Random(id.hashCode()));
        float[] face = new float[DIMENSION];
        double squares = 0;
        for (int d = 0; d < DIMENSION; d++) {
            values[d] += noise * own[d];
            squares += values[d] * values[d];
        }
        for (int d = 0; d < DIMENSION; d++) {
            face[d] = (float) (clarity * values[d] / Math.sqrt(squares));
        }
        return new Embedding(face);
    }

    private static double[] direction(Random random) {
        double[] values = new double[DIMENSION];
        double squares = 0;
        for (int d = 0; d < DIMENSION; d++) {
            values[d] = random.nextGaussian();
            squares += values[d] * values[d];
        }
        for (int d = 0; d < DIMENSION; d++) {
            values[d] /= Math.sqrt(squares);
        }
        return values;
    }

    /** Films with so many people each, some of whom are in several. */
    static List<LibraryPerson> library(int films, int cast, double noise) {
        Random random = new Random(films);
        List<LibraryPerson> people = new ArrayList<>();
        for (int film = 0; film < films; film++) {
            List<Integer> who = new ArrayList<>(
                    random.ints(0, 2 * cast).distinct().limit(cast).boxed().toList());
            for (int i = 0; i < cast; i++) {
                people.add(person("film " + film + "/p-" + (i + 1), who.get(i), noise));
            }
        }
        return people;
    }
}
