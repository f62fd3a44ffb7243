package org.castlist.project;

import java.util.List;
import java.util.Optional;
import org.castlist.adaptation.NuisanceSubspace;
import org.castlist.embeddings.Embedding;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of what poor pictures do to embeddings. */
record NuisanceTable(Handle handle) {

    /** Empty when it was learned from something else, or never. */
    Optional<NuisanceSubspace> read(String learnedFrom) {
        boolean same = handle.createQuery("SELECT count(*) FROM nuisance WHERE learned_from = :from")
                        .bind("from", learnedFrom)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        return same ? read() : Optional.empty();
    }

    /** Empty when it was never learned. */
    Optional<NuisanceSubspace> read() {
        List<float[]> directions = handle.createQuery("SELECT direction FROM nuisance ORDER BY position")
                .map((row, context) -> Packed.embedding(row.getBytes(1)).toArray())
                .list();
        return directions.isEmpty()
                ? Optional.empty()
                : Optional.of(NuisanceSubspace.of(directions.toArray(float[][]::new)));
    }

    void replace(String learnedFrom, NuisanceSubspace nuisance) {
        erase();
        PreparedBatch rows = handle.prepareBatch("INSERT INTO nuisance (learned_from, direction) VALUES (?, ?)");
        for (float[] direction : nuisance.directions()) {
            rows.add(learnedFrom, Packed.embedding(new Embedding(direction)));
        }
        if (rows.size() > 0) {
            rows.execute();
        }
    }

    void erase() {
        handle.execute("DELETE FROM nuisance");
    }
}
