package org.castlist.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.castlist.evaluation.ComparedTrack;
import org.castlist.evaluation.ComparedTrack.Placed;
import org.castlist.evaluation.Comparison;
import org.castlist.maps.MapPoint;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of what the adaptation changed. A track that is erased takes its row with it. */
record ComparisonTable(Handle handle) {

    /** Empty when there is none. */
    Optional<Comparison> read() {
        List<ComparedTrack> tracks = handle.createQuery("SELECT * FROM compared_track ORDER BY position")
                .map((row, context) ->
                        new ComparedTrack(row.getString("track"), placed(row, "before"), placed(row, "after")))
                .list();
        return tracks.isEmpty() ? Optional.empty() : Optional.of(new Comparison(tracks));
    }

    void replace(Comparison comparison) {
        erase();
        PreparedBatch rows = handle.prepareBatch("INSERT INTO compared_track (track, before_x, before_y, before_person,"
                + " after_x, after_y, after_person) VALUES (?, ?, ?, ?, ?, ?, ?)");
        for (ComparedTrack track : comparison.tracks()) {
            rows.add(
                    track.track(),
                    track.before().at().x(),
                    track.before().at().y(),
                    track.before().person().orElse(null),
                    track.after().at().x(),
                    track.after().at().y(),
                    track.after().person().orElse(null));
        }
        if (rows.size() > 0) {
            rows.execute();
        }
    }

    void erase() {
        handle.execute("DELETE FROM compared_track");
    }

    private static Placed placed(ResultSet row, String side) throws SQLException {
        return new Placed(
                new MapPoint(row.getDouble(side + "_x"), row.getDouble(side + "_y")),
                Optional.ofNullable(row.getString(side + "_person")));
    }
}
