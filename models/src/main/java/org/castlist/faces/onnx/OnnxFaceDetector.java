package org.castlist.faces.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.castlist.faces.Box;
import org.castlist.faces.Face;
import org.castlist.faces.FaceDetector;
import org.castlist.faces.NonMaximumSuppression;
import org.castlist.models.ModelCard;
import org.castlist.models.OnnxNetwork;
import org.castlist.video.Frame;
import org.castlist.video.Pixels;
import org.castlist.video.Region;

/**
 * A face detector in an ONNX file. The region is stretched to the network's input; whoever opened the network closes it.
 *
 * @param network a detector's
 */
public record OnnxFaceDetector(OnnxNetwork network) implements FaceDetector {

    private static final NonMaximumSuppression SUPPRESSION = new NonMaximumSuppression(0.3, 1);

    @Override
    public List<Face> detect(Frame frame, Region region) throws IOException {
        ModelCard card = network.card();
        Pixels picture = frame.view(region, card.input().width(), card.input().height());
        List<float[]> answer = network.run(picture);
        List<Face> faces = switch (card.output().format()) {
            case CORNER_BOXES -> CornerBoxes.read(answer, card.output().minScore());
            case SCRFD -> Scrfd.read(answer, card.input(), card.output().minScore());
            case YUNET -> Yunet.read(answer, card.input(), card.output().minScore());
            case BLAZEFACE -> BlazeFace.read(answer, card.input(), card.output().minScore());
            default -> throw new IllegalStateException(card.name() + " is no detector");
        };
        List<Face> inFrame = new ArrayList<>();
        for (Face face : SUPPRESSION.apply(faces)) {
            inFrame.add(new Face(toFrame(face.box(), region), face.score()));
        }
        return inFrame;
    }

    /** From 0..1 of the region to pixels of the frame. */
    private static Box toFrame(Box box, Region region) {
        return new Box(
                region.x() + box.x() * region.width(),
                region.y() + box.y() * region.height(),
                box.width() * region.width(),
                box.height() * region.height());
    }
}
