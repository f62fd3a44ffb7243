package org.castlist.adaptation.videoclusternet;

/** How much of the face network learns along with the head. */
public enum Depth {
    /**
     * None of it: the head learns on the embeddings as they are. Needs no pictures and takes minutes less, but augments
     * nothing: the views of a crop are all the same. A deviation from the paper, which tunes the network [D].
     */
    HEAD,
    /** Its last layers. What comes before them is computed once for each crop and some augmented views of it. */
    TOP,
    /** All of it, as in the paper [S]: each step augments, and runs through, the whole network. */
    FULL
}
