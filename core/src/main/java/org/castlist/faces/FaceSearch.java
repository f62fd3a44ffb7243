package org.castlist.faces;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.castlist.video.Frame;
import org.castlist.video.Region;

/**
 * Where to look for faces: a detector sees few pixels, so a small face in a large frame is found only in a tile of it, and
 * every tile costs as much as the whole frame. Hence three looks, by need:
 *
 * <ol>
 *   <li>the whole frame, always;
 *   <li>all tiles, at the start of a shot and then every {@code scanEvery} looks;
 *   <li>otherwise only the tiles where a face is expected that the whole frame did not show.
 * </ol>
 *
 * @param grid tiles across and down; 1 looks at the whole frame only
 * @param overlap share of a tile that its neighbour sees too, 0 to 0.5
 * @param scanEvery looks between two scans of all tiles; 1 scans always
 */
public record FaceSearch(int grid, double overlap, int scanEvery) {

    private static final NonMaximumSuppression SUPPRESSION = new NonMaximumSuppression(0.3, 0.7);

    /** A detected box is an expected one when they overlap more than this. */
    private static final double SAME_FACE = 0.3;

    public FaceSearch {
        if (grid < 1 || scanEvery < 1 || !(overlap >= 0 && overlap <= 0.5)) {
            throw new IllegalArgumentException("a face search needs a grid and a scan interval of at least 1 and an"
                    + " overlap between 0 and 0.5, not " + grid + ", " + scanEvery + " and " + overlap);
        }
    }

    /** Begins the search through one shot. */
    public Run begin(FaceDetector detector) {
        return new Run(detector);
    }

    /** The tiles of a frame, row by row. */
    List<Region> tiles(int width, int height) {
        List<Region> tiles = new ArrayList<>();
        double tileWidth = width / (grid - (grid - 1) * overlap);
        double tileHeight = height / (grid - (grid - 1) * overlap);
        for (int row = 0; row < grid; row++) {
            for (int column = 0; column < grid; column++) {
                tiles.add(new Region(
                        (int) Math.round(column * tileWidth * (1 - overlap)),
                        (int) Math.round(row * tileHeight * (1 - overlap)),
                        Math.max(1, (int) Math.round(tileWidth)),
                        Math.max(1, (int) Math.round(tileHeight))));
            }
        }
        return tiles;
    }

    /** The search through one shot. */
    public final class Run {
        private final FaceDetector detector;
        private int looks;

        private Run(FaceDetector detector) {
            this.detector = detector;
        }

        /**
         * The faces of one frame.
         *
         * @param expected where the tracker expects faces, in pixels of the frame
         */
        public List<Face> look(Frame frame, List<Box> expected) throws IOException {
            List<Face> found = new ArrayList<>(detector.detect(frame, new Region(0, 0, frame.width(), frame.height())));
            boolean scan = looks++ % scanEvery == 0;
            if (grid > 1) {
                List<Box> missed = missed(expected, found);
                for (Region tile : tiles(frame.width(), frame.height())) {
                    if (scan || missed.stream().anyMatch(box -> holds(tile, box))) {
                        found.addAll(withinTile(detector.detect(frame, tile), tile, frame));
                    }
                }
            }
            return SUPPRESSION.apply(found);
        }

        private static List<Box> missed(List<Box> expected, List<Face> found) {
            return expected.stream()
                    .filter(box -> found.stream().noneMatch(face -> face.box().iou(box) > SAME_FACE))
                    .toList();
        }

        private static boolean holds(Region tile, Box box) {
            return box.centreX() >= tile.x()
                    && box.centreX() < tile.x() + tile.width()
                    && box.centreY() >= tile.y()
                    && box.centreY() < tile.y() + tile.height();
        }

        /** A face that an inner edge of the tile cuts through is left to the neighbour, which sees all of it. */
        private static List<Face> withinTile(List<Face> faces, Region tile, Frame frame) {
            return faces.stream().filter(face -> !cut(face.box(), tile, frame)).toList();
        }

        private static boolean cut(Box box, Region tile, Frame frame) {
            double slack = 1;
            return (tile.x() > 0 && box.x() < tile.x() + slack)
                    || (tile.y() > 0 && box.y() < tile.y() + slack)
                    || (tile.x() + tile.width() < frame.width()
                            && box.x() + box.width() > tile.x() + tile.width() - slack)
                    || (tile.y() + tile.height() < frame.height()
                            && box.y() + box.height() > tile.y() + tile.height() - slack);
        }
    }
}
