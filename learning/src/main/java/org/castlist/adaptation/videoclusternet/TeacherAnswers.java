package org.castlist.adaptation.videoclusternet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.castlist.adaptation.training.FilmFrames;
import org.castlist.embeddings.Embedding;

/**
 * What the network says of a film's crops as they are, track by track in the film's order.
 */
record TeacherAnswers(FilmFrames film, TeacherAndStudent network) {
    private static final int BATCH = 64;
    private static final int SAMPLE = 512;

    /** The teacher's embeddings at unit length, T x F x D: what tracks are matched by. */
    List<double[][]> unitEmbeddings() throws IOException {
        List<double[][]> tracks = new ArrayList<>();
        for (float[][] track : perTrack(network.layers()::byTeacher)) {
            tracks.add(Arrays.stream(track).map(TeacherAnswers::unit).toArray(double[][]::new));
        }
        return tracks;
    }

    private static double[] unit(float[] values) {
        float[] unit = new Embedding(values).unit().toArray();
        double[] vector = new double[unit.length];
        Arrays.setAll(vector, d -> unit[d]);
        return vector;
    }

    /**
     * What the film made of each track, T x D: the mean of its adapted embeddings as the network gave them, so that clear
     * pictures, which are longer, count more. Where the face network did not learn these are the narrowest layer of the head.
     */
    List<double[]> points() throws IOException {
        List<double[]> points = new ArrayList<>();
        for (float[][] track : perTrack(this::adapted)) {
            double[] mean = new double[track[0].length];
            for (float[] crop : track) {
                for (int d = 0; d < mean.length; d++) {
                    mean[d] += crop[d] / track.length;
                }
            }
            points.add(mean);
        }
        return points;
    }

    private NDArray adapted(NDArray views) {
        NDArray embeddings = network.layers().byTeacher(views);
        return network.layers().exist() ? embeddings : network.bottleneck(embeddings);
    }

    /** What the loss is taken of, for each track. */
    List<CropAnswers> answers(Distillation loss) throws IOException {
        List<float[][]> teacher = perTrack(views -> teacher(views, loss));
        List<float[][]> student = perTrack(
                views -> loss.student(network.studentOutputs(network.layers().byStudent(views))));
        List<CropAnswers> answers = new ArrayList<>();
        for (int t = 0; t < film.tracks(); t++) {
            answers.add(new CropAnswers(teacher.get(t), student.get(t)));
        }
        return answers;
    }

    /** The teacher's answers to some hundred crops from all over the film, one after another. */
    float[] sample(Distillation loss) throws IOException {
        int count = Math.min(SAMPLE, film.size());
        int[] crops = new int[count];
        Arrays.setAll(crops, i -> (int) ((long) i * film.size() / count));
        float[][] rows = rows(crops, views -> teacher(views, loss));
        FloatBuffer all = FloatBuffer.allocate(count * rows[0].length);
        for (float[] row : rows) {
            all.put(row);
        }
        return all.array();
    }

    private NDArray teacher(NDArray views, Distillation loss) {
        return loss.teacher(network.teacherOutputs(network.layers().byTeacher(views)), network.centre());
    }

    /** What a function makes of the views of all crops, cut into tracks: T x F x its width. */
    private List<float[][]> perTrack(Function<NDArray, NDArray> of) throws IOException {
        int[] crops = new int[film.size()];
        Arrays.setAll(crops, i -> i);
        float[][] rows = rows(crops, of);
        List<float[][]> tracks = new ArrayList<>();
        for (int t = 0; t < film.tracks(); t++) {
            tracks.add(Arrays.copyOfRange(rows, film.start(t), film.start(t) + film.length(t)));
        }
        return tracks;
    }

    private float[][] rows(int[] crops, Function<NDArray, NDArray> of) throws IOException {
        float[][] rows = new float[crops.length][];
        for (int start = 0; start < rows.length; start += BATCH) {
            int[] batch = Arrays.copyOfRange(crops, start, Math.min(start + BATCH, crops.length));
            try (NDManager step = network.newStep()) {
                float[] values =
                        of.apply(network.layers().views().plain(step, batch)).toFloatArray();
                int width = values.length / batch.length;
                for (int i = 0; i < batch.length; i++) {
                    rows[start + i] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
                }
            }
        }
        return rows;
    }
}
