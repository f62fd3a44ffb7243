package org.castlist.tracks;

/** Why a track belongs to no person. Nothing is left out silently: each reason is a counted bin. */
public enum UnknownReason {
    TOO_SHORT("too short", "seen in too few frames to be sure that it is a face"),
    TOO_SMALL("too small", "too few pixels to tell who it is"),
    TOO_BLURRED("too blurred", "no sharp picture of it"),
    TOO_DOUBTFUL("doubtful detection", "the detector was mostly unsure that it is a face"),
    TURNED_AWAY("turned away", "never seen from nearer the front than in profile"),
    NO_CLEAR_FACE("no clear face", "its group has no face that is clear by the standard of this film"),
    NOT_THAT_PERSON("not who it seemed", "a reviewer said who it is not, and nobody yet who it is"),
    LEFT_OUT("left out", "a reviewer chose not to see it"),
    NOT_A_FACE("not a face", "a reviewer said so"),
    FORGOTTEN("forgotten", "a reviewer had the person forgotten");

    private final String title;
    private final String explanation;

    UnknownReason(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    /** Two or three words. */
    public String title() {
        return title;
    }

    /** Half a sentence. */
    public String explanation() {
        return explanation;
    }

    /** The name in files that other programs read, such as {@code too-short}. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
