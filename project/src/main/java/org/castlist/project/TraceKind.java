package org.castlist.project;

/** What a trace of somebody shows. */
public enum TraceKind {
    NAME("the name"),
    EMBEDDING("an embedding"),
    FIVE_POINTS("the five points of a face"),
    PICTURE("a picture");

    private final String title;

    TraceKind(String title) {
        this.title = title;
    }

    /** As in a sentence. */
    public String title() {
        return title;
    }
}
