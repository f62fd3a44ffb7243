package org.castlist.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.castlist.library.Crowd;

/**
 * Any number of people of made-up films, whose cosines are spread as those of real ones: who they are, and in each film a
 * picture of that, more or less good. A vector has 512 numbers, of which few vary much, so that two people are as alike as
 * real people are. Some may have doubles: people who look more like somebody else than chance would have it.
 *
 * @param crowd the people, film by film
 * @param identities who each of them is
 */
record SyntheticLibrary(Crowd crowd, int[] identities) {
    private static final int DIMENSION = 512;
    private static final int CAST = 20;
    private static final double IN_ONE_FILM = 0.5;

    /** The mean number of further films of whoever is in two. */
    private static final double FURTHER_FILMS = 2;

    /** How clear every picture is: clear. */
    private static final float CLEAR = 3;

    /** The cosines of two doubles as good pictures would show them: .62 to .74, so that pictures have one of .5 to .6 on average. */
    private static final double LEAST_OF_DOUBLES = 0.62;

    private static final double RANGE_OF_DOUBLES = 0.12;

    private record Role(int film, int identity) {}

    /**
     * Makes one.
     *
     * @param people how many, over all films
     * @param sameCosines of one person in two films, as measured
     * @param different the mean and the standard deviation of the cosines of two people
     * @param doubles the share of people who look like one of the others
     */
    static SyntheticLibrary of(int people, double[] sameCosines, double[] different, double doubles, long seed) {
        List<Role> roles = roles(people, new Random(seed));
        roles.sort(Comparator.comparingInt(Role::film));
        float[][] units = new float[people][];
        double[] spread = spread(different[1]);
        double mean = Math.max(0, different[0]);
        IntStream.range(0, people)
                .parallel()
                .forEach(i -> units[i] = face(roles.get(i), new Directions(spread, mean, doubles, seed), sameCosines));
        float[] clarity = new float[people];
        Arrays.fill(clarity, CLEAR);
        int[] films = roles.stream().mapToInt(Role::film).toArray();
        return new SyntheticLibrary(
                Crowd.nameless(units, films, clarity),
                roles.stream().mapToInt(Role::identity).toArray());
    }

    private static List<Role> roles(int people, Random random) {
        int films = Math.max(2, people / CAST);
        List<Role> roles = new ArrayList<>();
        for (int identity = 0; roles.size() < people; identity++) {
            int in = 1;
            if (random.nextDouble() >= IN_ONE_FILM) {
                in = 2 + (int) (-Math.log(1 - random.nextDouble()) * FURTHER_FILMS);
            }
            int one = identity;
            random.ints(0, films)
                    .distinct()
                    .limit(Math.min(in, Math.min(films, people - roles.size())))
                    .forEach(film -> roles.add(new Role(film, one)));
        }
        return roles;
    }

    private static float[] face(Role role, Directions directions, double[] sameCosines) {
        double[] who = directions.of(role.identity);
        SplittableRandom random =
                new SplittableRandom(~directions.seed + role.identity * 104729L + role.film * 1299709L);
        double[] noise = directions.next(random);
        double likeness = Math.sqrt(Math.max(0, sameCosines[random.nextInt(sameCosines.length)]));
        return unit(between(who, noise, likeness));
    }

    /** A direction with this cosine to the one, the rest of it of the other. */
    private static double[] between(double[] one, double[] other, double cosine) {
        double rest = Math.sqrt(1 - cosine * cosine);
        double[] sum = new double[DIMENSION];
        for (int d = 0; d < DIMENSION; d++) {
            sum[d] = cosine * one[d] + rest * other[d];
        }
        return sum;
    }

    /** How much each number varies: exponentially less, so that as many count as give cosines of this deviation. */
    private static double[] spread(double deviation) {
        double scale = 1 / (2 * deviation * deviation);
        return IntStream.range(0, DIMENSION)
                .mapToDouble(d -> Math.exp(-d / scale / 2))
                .toArray();
    }

    /**
     * Directions of chance.
     *
     * @param spread of each number
     * @param mean cosine of two, by a part that all share
     * @param doubles the share of people who look like whoever has the number before theirs
     */
    private record Directions(double[] spread, double mean, double doubles, long seed) {

        /** Where somebody's pictures lie around. */
        double[] of(int identity) {
            SplittableRandom random = new SplittableRandom(seed * 31 + identity * 7919L);
            double[] own = next(random);
            if (identity == 0 || random.nextDouble() >= doubles) {
                return own;
            }
            double cosine = LEAST_OF_DOUBLES + RANGE_OF_DOUBLES * random.nextDouble();
            return between(next(new SplittableRandom(seed * 31 + (identity - 1) * 7919L)), own, cosine);
        }

        double[] next(SplittableRandom random) {
            double[] values = new double[DIMENSION];
            double squares = 0;
            for (int d = 0; d < DIMENSION; d++) {
                values[d] = random.nextGaussian() * spread[d];
                squares += values[d] * values[d];
            }
            for (int d = 0; d < DIMENSION; d++) {
                values[d] *= Math.sqrt((1 - mean) / squares);
            }
            values[DIMENSION - 1] += Math.sqrt(mean);
            return values;
        }
    }

    private static float[] unit(double[] values) {
        double norm =
                Math.sqrt(Arrays.stream(values).map(value -> value * value).sum());
        float[] unit = new float[values.length];
        for (int d = 0; d < unit.length; d++) {
            unit[d] = (float) (values[d] / norm);
        }
        return unit;
    }

    /** The numbers of everybody in the first films, about so many. */
    int[] ofFirstFilms(int people) {
        int last = crowd.film(Math.min(people, crowd.size()) - 1);
        return IntStream.range(0, crowd.size())
                .filter(person -> crowd.film(person) <= last)
                .toArray();
    }
}
