package org.castlist.adaptation.videoclusternet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.castlist.adaptation.Progress;
import org.castlist.adaptation.Workshop;
import org.castlist.embeddings.Embedding;
import org.castlist.embeddings.FaceNetwork;
import org.castlist.embeddings.TrackFeatures;
import org.castlist.embeddings.torch.CropInput;
import org.castlist.embeddings.torch.OnnxGraph;
import org.castlist.embeddings.torch.TinyFaceNetwork;
import org.castlist.embeddings.torch.Torch;
import org.castlist.embeddings.torch.TorchEmbedder;
import org.castlist.embeddings.torch.TorchNetwork;
import org.castlist.faces.Alignment;
import org.castlist.faces.Box;
import org.castlist.faces.CropStore;
import org.castlist.faces.FaceCrop;
import org.castlist.faces.FaceQuality;
import org.castlist.faces.FivePoints;
import org.castlist.faces.FivePoints.Point;
import org.castlist.video.Moment;
import org.castlist.video.Pixels;

/** Made-up films, of numbers or of pictures. */
final class Films {
    private Films() {}

    /** Tracks of so many crops of noise in D dimensions. */
    static List<TrackFeatures> tracks(int[] crops, int dimension) {
        Random random = new Random(8);
        List<TrackFeatures> tracks = new ArrayList<>();
        for (int t = 0; t < crops.length; t++) {
            List<Embedding> embeddings = new ArrayList<>();
            for (int f = 0; f < crops[t]; f++) {
                embeddings.add(new Embedding(noise(random, dimension)));
            }
            tracks.add(new TrackFeatures("t-" + t, embeddings, List.of()));
        }
        return tracks;
    }

    private static float[] noise(Random random, int dimension) {
        float[] values = new float[dimension];
        for (int d = 0; d < dimension; d++) {
            values[d] = (float) random.nextGaussian();
        }
        return values;
    }

    /**
     * Tracks of 6 crops in 32 dimensions, of people in turn: the person's direction, what is the track's own, and noise.
     *
     * @param own how much of the second, where the first is 1
     */
    static List<TrackFeatures> people(int tracks, int people, double own, long seed) {
        Random random = new Random(seed);
        List<float[]> directions = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            directions.add(noise(random, 32));
        }
        List<TrackFeatures> film = new ArrayList<>();
        for (int t = 0; t < tracks; t++) {
            float[] shot = noise(random, 32);
            List<Embedding> crops = new ArrayList<>();
            for (int f = 0; f < 6; f++) {
                float[] values = noise(random, 32);
                for (int d = 0; d < values.length; d++) {
                    values[d] = (float) (directions.get(t % people)[d] + own * shot[d] + 0.5 * values[d]);
                }
                crops.add(new Embedding(values));
            }
            film.add(new TrackFeatures("t-" + t, crops, List.of()));
        }
        return film;
    }

    /** A film of pictures: the tracks with the tiny network's embeddings, and where the pictures lie. */
    record WithPictures(List<TrackFeatures> tracks, FaceNetwork network) {

        /** Two people of so many tracks of three crops. */
        static WithPictures of(int tracks, Path folder) throws IOException {
            FaceNetwork network = TinyFaceNetwork.write(folder);
            List<TrackFeatures> film = new ArrayList<>();
            try (TorchNetwork torch = TorchNetwork.frozen(OnnxGraph.read(network.file()), Torch.device())) {
                TorchEmbedder embedder =
                        new TorchEmbedder(torch, new CropInput(network.blueFirst(), network.mean(), network.scale()));
                for (int t = 0; t < tracks; t++) {
                    List<FaceCrop> crops = new ArrayList<>();
                    List<Embedding> embeddings = new ArrayList<>();
                    for (int f = 0; f < 3; f++) {
                        FaceCrop crop = crop(t % 2 + "-" + t + "-" + f);
                        crops.add(crop);
                        embeddings.add(embedder.embed(Alignment.middle(new Drawn().load(crop.file()))));
                    }
                    film.add(new TrackFeatures("t-" + t, embeddings, crops));
                }
            }
            return new WithPictures(film, network);
        }

        private static FaceCrop crop(String file) {
            Point point = new Point(0, 0);
            return new FaceCrop(
                    file,
                    Moment.ZERO,
                    new Box(0, 0, 1, 1),
                    new FivePoints(point, point, point, point, point),
                    new FaceQuality(1, 1, 1, 1, 1));
        }

        Workshop workshop(Progress progress, Optional<Path> drawer) {
            return new Workshop(progress, Optional.of(new Drawn()), Optional.of(network), Optional.empty(), drawer);
        }
    }

    /** Draws a picture by its name, {@code person-track-crop}: coarse noise of the person, some of its own. */
    record Drawn() implements CropStore {
        @Override
        public String keep(String name, Pixels picture) {
            throw new UnsupportedOperationException("nothing is kept");
        }

        @Override
        public Pixels load(String file) {
            Random person = new Random(file.charAt(0));
            Random own = new Random(file.hashCode());
            byte[] rgb = new byte[176 * 176 * 3];
            int[] tiles = new int[11 * 11 * 3];
            for (int i = 0; i < tiles.length; i++) {
                tiles[i] = (person.nextBoolean() ? 200 : 5) + own.nextInt(50);
            }
            for (int p = 0; p < 176 * 176; p++) {
                int tile = p / 176 / 16 * 11 + p % 176 / 16;
                for (int c = 0; c < 3; c++) {
                    rgb[3 * p + c] = (byte) tiles[3 * tile + c];
                }
            }
            return new Pixels(176, 176, rgb);
        }
    }
}
