package org.castlist.faces;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Of faces that lie upon each other, keeps the one that the detector is surest of.
 *
 * @param maxIou two faces that overlap more, as intersection over union, are one
 * @param maxCover a face that lies within another by more than this share of its own area is part of it, as happens where
 *     a tile cuts through a face; 1 turns this off
 */
public record NonMaximumSuppression(double maxIou, double maxCover) {

    /** The faces that remain, surest first. */
    public List<Face> apply(List<Face> faces) {
        List<Face> kept = new ArrayList<>();
        faces.stream()
                .sorted(Comparator.comparingDouble(Face::score)
                        .reversed()
                        .thenComparingDouble(face -> face.box().x())
                        .thenComparingDouble(face -> face.box().y()))
                .filter(face -> kept.stream().noneMatch(better -> isSame(better.box(), face.box())))
                .forEach(kept::add);
        return kept;
    }

    private boolean isSame(Box better, Box box) {
        double shared = better.intersection(box);
        return better.iou(box) > maxIou || shared / Math.min(box.area(), better.area()) > maxCover;
    }
}
