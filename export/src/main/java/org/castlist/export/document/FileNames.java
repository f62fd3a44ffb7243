package org.castlist.export.document;

import java.text.Normalizer;
import java.util.Locale;
import org.castlist.people.Person;

/** Names of files that every file system takes, whatever people are called. */
public final class FileNames {
    private static final int LONGEST = 50;

    private FileNames() {}

    /** Such as {@code p-3-anna-bell}: the id keeps two people of one name apart. */
    public static String of(Person person) {
        String name = plain(person.name().orElse(""));
        return name.isEmpty() ? person.id() : person.id() + "-" + name;
    }

    /** Small letters, digits and single hyphens; letters of every script stay. At most 50 of them; empty when none are left. */
    public static String plain(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
        return plain.substring(0, end);
    }
}
