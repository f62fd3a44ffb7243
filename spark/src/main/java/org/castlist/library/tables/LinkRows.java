package org.castlist.library.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.castlist.library.LibraryPerson;
import org.castlist.library.LinkBelief;
import org.castlist.library.LinkedPerson;
import org.castlist.library.ProposedName;
import org.castlist.project.LinkedLibrary;

/** Who is who across the films, as rows of {@link Table#LINKS}. */
final class LinkRows {
    private LinkRows() {}

    static List<Row> of(LinkedLibrary library) throws IOException {
        List<LinkedPerson> everybody = library.linked();
        int size =
                everybody.stream().mapToInt(person -> person.members().size()).sum();
        LinkBelief belief = library.linking().belief();
        List<Row> rows = new ArrayList<>();
        for (LinkedPerson person : everybody) {
            String first = person.members().get(0).id().toString();
            for (LibraryPerson member : person.members()) {
                Optional<ProposedName> proposed = person.proposedName(member, belief, size);
                rows.add(RowFactory.create(
                        first,
                        member.id().film(),
                        member.id().person(),
                        member.name().orElse(null),
                        proposed.map(ProposedName::name).orElse(null),
                        proposed.map(ProposedName::chance).orElse(null)));
            }
        }
        return rows;
    }
}
