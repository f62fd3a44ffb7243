package org.castlist.project;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name as it stands in a text: with no letter or digit right before or behind it. */
record Word(Pattern pattern) {

    static Word of(String name) {
        return new Word(Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])"));
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    String replaced(String text, String by) {
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(by));
    }
}
