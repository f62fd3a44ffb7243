package org.castlist.library;

import java.util.Collection;
import org.castlist.embeddings.Embedding;

/**
 * What people who may be one look like together. Its cosine with a face is the mean of that face's cosines with each of
 * them, at the cost of one.
 */
public final class MeanFace {
    private final double[] mean; // D: of unit vectors
    private final int people;

    private MeanFace(double[] mean, int people) {
        this.mean = mean;
        this.people = people;
    }

    /** The mean of at least one. */
    public static MeanFace of(Collection<LibraryPerson> people) {
        if (people.isEmpty()) {
            throw new IllegalArgumentException("a mean face must be of somebody, not of nobody");
        }
        double[] mean = new double[people.iterator().next().face().dimension()];
        for (LibraryPerson person : people) {
            float[] unit = person.face().unit().toArray();
            for (int d = 0; d < mean.length; d++) {
                mean[d] += (double) unit[d] / people.size();
            }
        }
        return new MeanFace(mean, people.size());
    }

    /** How many it is of. */
    public int people() {
        return people;
    }

    /** The mean cosine of a face with those of the people. */
    public double cosine(Embedding face) {
        double dot = 0;
        for (int d = 0; d < mean.length; d++) {
            dot += mean[d] * face.at(d);
        }
        return dot / face.norm();
    }

    /** The same for a face that is among the people, with itself left out; there must be others. */
    public double cosineWithOthers(Embedding own) {
        return (people * cosine(own) - 1) / (people - 1);
    }

    /** The mean cosine of all pairs of one of these and one of those people. */
    public double cosine(MeanFace other) {
        double dot = 0;
        for (int d = 0; d < mean.length; d++) {
            dot += mean[d] * other.mean[d];
        }
        return dot;
    }
}
