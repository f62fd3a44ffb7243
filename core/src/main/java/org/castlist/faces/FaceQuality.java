package org.castlist.faces;

/**
 * How good one face picture is for telling who it is.
 *
 * @param size the shorter side of the face's box in source pixels
 * @param sharpness variance of the Laplacian of the luma of the aligned 112x112 crop
 * @param frontality 1 looking into the camera, towards 0 in profile; from the five points
 * @param score the detector's, 0 to 1
 * @param norm length of the raw embedding, a quality signal of the network; 0 when not embedded
 */
public record FaceQuality(double size, double sharpness, double frontality, double score, double norm) {

    /** The same with the norm that the network gave. */
    public FaceQuality withNorm(double embeddingNorm) {
        return new FaceQuality(size, sharpness, frontality, score, embeddingNorm);
    }
}
