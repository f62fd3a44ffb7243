package org.castlist.adaptation.videocentralised;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import org.castlist.Paper;
import org.castlist.adaptation.training.Recorded;

/**
 * Each clip shall be told from the centres of other people's tracks by what it is drawn to: the negative log of the softmax
 * of {@code cos / temperature} at its positive, among that and the centres. The InfoNCE loss; its form in the paper of the
 * video-centralised transformer is not known.
 *
 * @param temperature the smaller, the more the nearest other people count; 0.1 is ours [D]
 * @param farShare this share of all pairs of tracks, those with the least cosine of their means, are taken for two people
 *     beside those on screen at once; 0.3 is ours [D]
 */
@Paper(
        authors = "Aaron van den Oord, Yazhe Li, Oriol Vinyals",
        title = "Representation Learning with Contrastive Predictive Coding",
        venue = "arXiv",
        year = 2018,
        url = "https://arxiv.org/abs/1807.03748")
public record ClipLoss(double temperature, double farShare) {

    private static final float NEVER = -1e9f; // a cosine that the softmax does not see

    public ClipLoss {
        if (!(temperature > 0 && Double.isFinite(temperature))) {
            throw new IllegalArgumentException("temperature must be above 0, not " + temperature);
        }
        if (!(farShare >= 0 && farShare <= 1)) {
            throw new IllegalArgumentException("farShare must be 0 to 1, not " + farShare);
        }
    }

    /**
     * The loss, with a gradient.
     *
     * @param points N S x O of length 1: the clips of the first track, then those of the second ...
     * @param positive what they are drawn to
     * @param others N x N truths: whether two tracks are two people
     * @return a single number, the mean over all clips; it belongs to the manager of {@code points}
     */
    NDArray of(NDArray points, Positive positive, boolean[][] others) {
        long tracks = others.length;
        long outputs = points.getShape().get(1);
        NDArray clips = points.reshape(tracks, -1, outputs);
        NDArray near = clips.mul(positive.of(clips)).sum(new int[] {2}, true); // N x S x 1
        NDArray far = clips.matMul(Positive.centres(clips).transpose()); // N x S x N
        NDArray unseen = points.getManager().create(unseen(others)).expandDims(1);
        NDArray cosines = NDArrays.concat(new NDList(near, far.add(unseen)), 2);
        return Recorded.times(cosines, 1 / temperature)
                .logSoftmax(2)
                .get(":, :, 0")
                .mean()
                .neg();
    }

    private static float[][] unseen(boolean[][] others) {
        float[][] cosines = new float[others.length][others.length];
        for (int i = 0; i < others.length; i++) {
            for (int j = 0; j < others.length; j++) {
                cosines[i][j] = others[i][j] ? 0 : NEVER;
            }
        }
        return cosines;
    }
}
