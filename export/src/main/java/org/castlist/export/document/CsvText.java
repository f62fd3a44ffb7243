package org.castlist.export.document;

import java.util.List;
import java.util.stream.Collectors;

/** How this module writes CSV: RFC 4180, with an apostrophe in front of what a spreadsheet would run as a formula. */
public final class CsvText {
    private static final String STARTS_FORMULA = "=+-@\t\r\n";

    private CsvText() {}

    /** A row with its line end. */
    public static String row(List<String> fields) {
        return fields.stream().map(CsvText::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(String text) {
        String safe = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain =
                safe.equals(text) && safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
