package org.castlist.faces;

import java.io.IOException;
import org.castlist.video.Frame;

/** Finds the five points of a face that a detector has seen. */
@FunctionalInterface
public interface LandmarkFinder {

    /**
     * @param box where the face is, in pixels of the frame
     * @return its five points, in pixels of the frame
     */
    FivePoints find(Frame frame, Box box) throws IOException;
}
