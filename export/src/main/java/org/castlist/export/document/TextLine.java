package org.castlist.export.document;

/** Texts for formats in which a line end would end more than the line. */
public final class TextLine {

    private TextLine() {}

    /** The text in one line: line ends, tabs and runs of blanks become one blank. */
    public static String of(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
