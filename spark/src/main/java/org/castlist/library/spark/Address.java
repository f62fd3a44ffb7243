package org.castlist.library.spark;

import java.util.regex.Pattern;

/** Tells addresses that Hadoop knows from paths of this machine, which all machines are to see. */
final class Address {
    private static final Pattern ADDRESS = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:/.*");

    private Address() {}

    /** Such as {@code hdfs://host/films}, but not {@code /films}. */
    static boolean isRemote(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
