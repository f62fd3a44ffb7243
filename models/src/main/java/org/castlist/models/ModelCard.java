package org.castlist.models;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * All that the program needs to know of a network, and all that a person should: a new ONNX model is a card, not a class.
 *
 * @param name short name, as in {@code --set} and in the report
 * @param kind what the network does
 * @param file the ONNX file: beside the card, or in the model folder
 * @param sha256 its SHA-256 in hexadecimal, checked before use
 * @param input how a picture is put into it
 * @param output how its answer is read
 * @param about where it comes from and under what terms
 */
public record ModelCard(String name, Kind kind, String file, String sha256, Input input, Output output, About about) {

    /** What a network does. */
    public enum Kind {
        DETECTOR,
        LANDMARKS,
        EMBEDDER
    }

    /** Order of the axes of the input tensor: batch, channels, height, width, or channels last. */
    public enum Layout {
        NCHW,
        NHWC
    }

    /** Which channels the network sees, in which order. */
    public enum Channels {
        RGB,
        BGR,
        GREY;

        int count() {
            return this == GREY ? 1 : 3;
        }
    }

    /** How the answer of a network is laid out. */
    public enum Format {
        /** Scores N x 2 (not a face, face) and boxes N x 4 as left, top, right, bottom in 0..1. */
        CORNER_BOXES,
        /** Per stride 8, 16, 32 two anchors a cell: scores, distances to the box's sides and five points, in strides. */
        SCRFD,
        /** Per stride 8, 16, 32 one anchor a cell: class, objectness, box, five points; the points are not used. */
        YUNET,
        /** Two grids of anchors, a logit and 16 numbers each: box and six points; the points are not used. */
        BLAZEFACE,
        /** 68 points in the order of dlib, x and y in 0..1 of the input. */
        POINTS_68,
        /** Five points, x and y in 0..1 of the input. */
        POINTS_5,
        /** One vector. */
        VECTOR
    }

    /**
     * @param width pixels
     * @param height pixels
     * @param channels order of the channels
     * @param layout order of the axes
     * @param mean subtracted from each value of 0..255
     * @param scale what is left is divided by it
     */
    public record Input(int width, int height, Channels channels, Layout layout, double mean, double scale) {
        public Input {
            if (width < 1 || height < 1 || scale == 0) {
                throw new IllegalArgumentException(
                        "a model's input needs a size and a scale, not " + width + "x" + height + " over " + scale);
            }
        }
    }

    /**
     * @param format how it is laid out
     * @param dimension D of an embedder; 0 otherwise
     * @param minScore a detector's floor, 0 to 1: fainter answers are dropped
     */
    public record Output(Format format, int dimension, double minScore) {}

    /**
     * @param licence of the file
     * @param source where the file comes from
     * @param trainingData what is known of the faces it was trained on
     * @param notes anything else that a user should know
     */
    public record About(String licence, String source, String trainingData, String notes) {}

    private static final Set<Format> DETECTOR_FORMATS =
            EnumSet.of(Format.CORNER_BOXES, Format.SCRFD, Format.YUNET, Format.BLAZEFACE);

    public ModelCard {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("model card " + name + " needs the SHA-256 of its file in lower-case"
                    + " hexadecimal, not '" + sha256 + "'");
        }
        Format format = output.format();
        boolean fits = switch (kind) {
            case DETECTOR -> DETECTOR_FORMATS.contains(format);
            case LANDMARKS -> format == Format.POINTS_68 || format == Format.POINTS_5;
            case EMBEDDER -> format == Format.VECTOR;
        };
        if (!fits) {
            throw new IllegalArgumentException("model card " + name + ": a "
                    + kind.name().toLowerCase(Locale.ROOT) + " cannot answer with " + format);
        }
        if (kind == Kind.EMBEDDER && (output.dimension() < 1 || input.width() != 112 || input.height() != 112)) {
            throw new IllegalArgumentException(
                    "model card " + name + ": an embedder needs its dimension and an input of" + " 112x112, not "
                            + output.dimension() + " and " + input.width() + "x" + input.height());
        }
    }
}
