package org.castlist.library;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.castlist.adaptation.DotProducts;

/** On which side of random planes each face of a crowd lies, a bit for each plane. Tile by tile, so that many are compared at once. */
final class Sketches {
    private final int[][][] tiles; // tiles x words x places
    private final int side;

    private Sketches(int[][][] tiles, int side) {
        this.tiles = tiles;
        this.side = side;
    }

    /**
     * Draws everybody.
     *
     * @param pairs tells who is in which place
     * @param side how many places a tile has
     */
    static Sketches of(Crowd crowd, PairBlocks pairs, int side, RandomPlanes settings) {
        float[][] planes = planes(settings.planes(), crowd.unit(0).length, new SplittableRandom(settings.seed()));
        int[][][] tiles = new int[(crowd.size() + side - 1) / side][][];
        IntStream.range(0, tiles.length).parallel().forEach(tile -> {
            int from = tile * side;
            float[][] units = pairs.units(crowd, from, Math.min(crowd.size(), from + side));
            tiles[tile] = signs(DotProducts.between(units, planes));
        });
        return new Sketches(tiles, side);
    }

    /** Normals, whose directions are equally likely. */
    private static float[][] planes(int count, int dimension, SplittableRandom random) {
        float[][] normals = new float[count][dimension];
        for (float[] normal : normals) {
            for (int d = 0; d < dimension; d++) {
                normal[d] = (float) random.nextGaussian();
            }
        }
        return normals;
    }

    /** From people x planes to words x people. */
    private static int[][] signs(float[][] products) {
        int[][] words = new int[products[0].length / Integer.SIZE][products.length];
        for (int person = 0; person < products.length; person++) {
            for (int plane = 0; plane < products[person].length; plane++) {
                if (products[person][plane] > 0) {
                    words[plane / Integer.SIZE][person] |= 1 << plane;
                }
            }
        }
        return words;
    }

    /**
     * How many planes lie between somebody and each person of a tile.
     *
     * @param place of the one
     * @param column the first place of the tile
     * @param planes out: a number for each place of the tile
     */
    void between(int place, int column, int[] planes) {
        int[][] own = tiles[place / side];
        int[][] others = tiles[column / side];
        int at = place % side;
        Arrays.fill(planes, 0);
        for (int word = 0;
                word < own.length;
                word += 4) { // four at a time, since each sum is read and written once a step
            int a = own[word][at];
            int b = own[word + 1][at];
            int c = own[word + 2][at];
            int e = own[word + 3][at];
            int[] as = others[word];
            int[] bs = others[word + 1];
            int[] cs = others[word + 2];
            int[] es = others[word + 3];
            for (int j = 0; j < planes.length; j++) { // a processor's vector units can do this
                planes[j] += Integer.bitCount(a ^ as[j])
                        + Integer.bitCount(b ^ bs[j])
                        + Integer.bitCount(c ^ cs[j])
                        + Integer.bitCount(e ^ es[j]);
            }
        }
    }
}
