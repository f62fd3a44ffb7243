package org.castlist.faces;

import java.io.IOException;
import java.util.List;
import org.castlist.video.Frame;
import org.castlist.video.Region;

/** Finds the faces in one region of a frame. Which regions are worth searching is {@link FaceSearch}'s business. */
@FunctionalInterface
public interface FaceDetector {

    /**
     * @param region where to look; it is scaled to the network's input, so a smaller region shows smaller faces
     * @return every face with a score above the detector's floor, non-maximum suppressed, in pixels of the frame
     */
    List<Face> detect(Frame frame, Region region) throws IOException;
}
