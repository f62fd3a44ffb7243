package org.castlist.bench;

/** What a method is told. Figures of two protocols are never in one table. */
enum Protocol {
    KNOWN_NUMBER("Known number", "Every method is told how many people there are. Every track is in a cluster."),
    AUTOMATIC(
            "Automatic",
            "No method is told a number. Fixed distances are the defaults and fit one face network. Every track is in a cluster, but for"
                    + " those that VideoClusterNet itself puts aside."),
    CLEAR_ONLY(
            "Automatic, unclear clusters aside",
            "The same methods, each followed by Castlist's rule for who is nobody in particular, without its second look, which is part"
                    + " of Castlist's method. Scores are of the rest, whose share is the coverage.");

    private final String title;
    private final String words;

    Protocol(String title, String words) {
        this.title = title;
        this.words = words;
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }
}
