package org.castlist.shots;

import org.castlist.video.Pixels;

/**
 * Drops the candidates that come too soon after the last cut. The first {@code memory()} frames of a run are context and
 * never decided on, so that in a run resumed at a cut the first decision is that cut. The start of a run is not a cut: a
 * film may open with a shot shorter than the minimum (ours; PySceneDetect counts from the first frame).
 */
final class SpacedCuts implements CutFinder {
    private final CutFinder candidates;
    private final int minFrames;
    private long decided; // number of the frame that the next call decides on
    private long lastCut;

    SpacedCuts(CutFinder candidates, int minFrames) {
        this.candidates = candidates;
        this.minFrames = minFrames;
        this.decided = -candidates.latency();
        this.lastCut = -minFrames;
    }

    @Override
    public int latency() {
        return candidates.latency();
    }

    @Override
    public int memory() {
        return candidates.memory();
    }

    @Override
    public boolean next(Pixels frame) {
        boolean candidate = candidates.next(frame);
        boolean cut = candidate && decided >= memory() && decided - lastCut >= minFrames;
        if (cut) {
            lastCut = decided;
        }
        decided++;
        return cut;
    }
}
