package org.castlist.adaptation.balls;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.TrackFeatures;

/**
 * People who differ in the first eight of 16 dimensions; in the other eight every track is anywhere. Who learned that from some
 * people knows it of others.
 */
record MadeUpFaces(List<TrackFeatures> tracks, List<String> people) {

    static MadeUpFaces of(int people, int tracksEach, long seed) {
        Random random = new Random(seed);
        List<TrackFeatures> tracks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            double[] centre = random.doubles(8, -1, 1).toArray();
            for (int t = 0; t < tracksEach; t++) {
                double[] anywhere = random.doubles(8, -1.5, 1.5).toArray();
                List<Embedding> faces = new ArrayList<>();
                for (int f = 0; f < 3; f++) {
                    float[] values = new float[16];
                    for (int d = 0; d < 8; d++) {
                        values[d] = (float) (centre[d] + 0.1 * random.nextGaussian());
                        values[8 + d] = (float) (anywhere[d] + 0.1 * random.nextGaussian());
                    }
                    faces.add(new Embedding(values));
                }
                tracks.add(new TrackFeatures("t-" + tracks.size(), faces, List.of()));
                names.add("person " + person);
            }
        }
        return new MadeUpFaces(tracks, names);
    }

    LabelledFaces labelled() {
        return new LabelledFaces(tracks, people);
    }
}
