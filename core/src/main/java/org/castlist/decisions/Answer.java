package org.castlist.decisions;

/** What a reviewer may say to a {@link Question}. */
public enum Answer {
    /** These and those show one person. */
    SAME,
    /** They show two. */
    DIFFERENT,
    /** It cannot be said. */
    IGNORE,
    /** Those show no face. */
    NOT_A_FACE
}
