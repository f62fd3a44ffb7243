package org.castlist.review.library;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What a tab must know to be up to date.
 *
 * @param revision differs whenever anything of it does
 * @param behind films that changed since they were read
 * @param unread films that could not be read, with the reasons
 */
record News(String revision, List<String> behind, Map<String, String> unread) {

    static News of(LibrarySnapshot snapshot, LibraryDesk desk) throws IOException {
        List<String> behind = desk.behind(snapshot);
        Map<String, String> unread = desk.unread();
        String films = behind.isEmpty() && unread.isEmpty()
                ? ""
                : Integer.toHexString(List.of(behind, unread).hashCode());
        return new News(snapshot.stamp() + "/" + films, behind, unread);
    }
}
