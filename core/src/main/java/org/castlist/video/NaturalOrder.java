package org.castlist.video;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names as people count them: {@code picture 9} before {@code picture 10}, whatever the case of letters. */
public final class NaturalOrder implements Comparator<String> {
    private static final Pattern PIECE = Pattern.compile("\\d+|\\D+");

    @Override
    public int compare(String one, String other) {
        String[] a = pieces(one);
        String[] b = pieces(other);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int difference = comparePieces(a[i], b[i]);
            if (difference != 0) {
                return difference;
            }
        }
        return a.length == b.length ? one.compareTo(other) : Integer.compare(a.length, b.length);
    }

    private static String[] pieces(String name) {
        return PIECE.matcher(name).results().map(MatchResult::group).toArray(String[]::new);
    }

    private static int comparePieces(String a, String b) {
        boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
        return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareToIgnoreCase(b);
    }
}
