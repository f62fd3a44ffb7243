package org.castlist.adaptation.videocentralised;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;

/** What a clip is drawn to: all that the two methods do not have in common. */
enum Positive {

    /** The centre of its track, which stands still during a step. */
    CENTRE {
        @Override
        NDArray of(NDArray clips) {
            return centres(clips).expandDims(1).broadcast(clips.getShape());
        }
    },

    /** The next clip of its track, and to the last the first; both move. */
    OTHER_CLIP {
        @Override
        NDArray of(NDArray clips) {
            return NDArrays.concat(new NDList(clips.get(":, 1:"), clips.get(":, :1")), 1);
        }
    };

    /**
     * What each clip is drawn to.
     *
     * @param clips N x S x O points of length 1: S clips of each of N tracks
     * @return N x S x O points of length 1
     */
    abstract NDArray of(NDArray clips);

    /** The mean of each track's clips at length 1, N x O, without a gradient. */
    static NDArray centres(NDArray clips) {
        return clips.mean(new int[] {1}).normalize(2, 1).stopGradient();
    }
}
