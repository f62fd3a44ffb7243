package org.castlist.bench;

/** What a method is told. Figures of two protocols are never in one table. */
enum Protocol {
    KNOWN_NUMBER("Known number", "Every method is told how many people there are. Every track is in a cluster."),
    AUTOMATIC("Automatic", "No method is told a number. Fixed distances are the defaults and fit one face network.");

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
