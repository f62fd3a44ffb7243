package org.castlist.adaptation;

import java.util.List;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.tracks.CannotLinks;

/**
 * {@linkplain NormWeightedPooling Norm-weighted pooling} without what poor pictures have in common. Blurred faces of two
 * people look alike to a network: their embeddings lean towards one direction, the more the shorter they are. That
 * direction is found in the film itself by a least-squares line and taken out of every track.
 *
 * <p>It matters where quality varies within a film. With few tracks the line follows who happens to be blurred rather than
 * blur, so that nothing is taken out below {@code minTracks}; two tracks would become one point. Our own method.
 *
 * @param line what the line is drawn through
 * @param minTracks below so many tracks this is norm-weighted pooling and nothing else; at least 3
 */
public record QualityNeutralPooling(Line line, int minTracks) implements Adaptation {

    /** What the least-squares line is drawn through. */
    public enum Line {
        /** One point a track: its direction against one over the length of its mean. */
        TRACKS,
        /** One point a crop: its direction against one over its length. */
        CROPS,
        /** As {@link #CROPS}, both sides less their mean in the track, so that who it is cannot matter. */
        CROPS_WITHIN_TRACKS
    }

    public QualityNeutralPooling {
        if (minTracks < 3) {
            throw new IllegalArgumentException("minTracks must be at least 3, not " + minTracks);
        }
    }

    /** The settings that were measured best: a line through the tracks, from 40 tracks on. */
    public static QualityNeutralPooling ofManyTracks() {
        return new QualityNeutralPooling(Line.TRACKS, 40);
    }

    @Override
    public PointSpace adapt(List<TrackFeatures> tracks, CannotLinks cannotLinks, Workshop workshop) {
        List<double[]> means = tracks.stream().map(TrackFeatures::mean).toList();
        if (tracks.size() < minTracks) {
            return PointSpace.ofDirections(means);
        }
        double[] direction = QualityDirection.of(tracks, line);
        return PointSpace.ofDirections(means.stream()
                .map(mean -> without(direction, Vectors.unit(mean)))
                .toList());
    }

    private static double[] without(double[] direction, double[] point) {
        return Vectors.plus(point, direction, -Vectors.dot(point, direction));
    }
}
