package org.castlist.library.tables;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogUtils;
import org.apache.spark.sql.functions;

/**
 * The tables of a library as Parquet files: {@code tables/people/part=NAME.castlist/*.parquet}. What comes from one project
 * lies in a part of its own, so that a film more costs no more than that film. The part is named so that no engine takes a
 * film called 007 for a number.
 *
 * @param session writes
 * @param top the folder of the tables
 */
record TableFolder(SparkSession session, String top) {
    private static final String PART = "part";
    private static final String FILM = "film";
    private static final String ENDING = ".castlist";

    private Path at(Table table) {
        return new Path(top, table.key());
    }

    private Path at(Table table, String film) {
        return new Path(at(table), PART + "=" + ExternalCatalogUtils.escapePathName(film + ENDING));
    }

    private FileSystem store() throws IOException {
        return new Path(top).getFileSystem(session.sparkContext().hadoopConfiguration());
    }

    /** What revision of each film the tables have. */
    Map<String, String> revisions() throws IOException {
        Map<String, String> revisions = new HashMap<>();
        if (store().exists(at(Table.FILMS)) && store().listStatus(at(Table.FILMS)).length > 0) {
            Dataset<Row> films = session.read()
                    .schema(Table.FILMS.schema())
                    .parquet(at(Table.FILMS).toString());
            for (Row film : films.select(FILM, "revision").collectAsList()) {
                revisions.put(film.getString(0), film.getString(1));
            }
        }
        return revisions;
    }

    /** Deletes what came from a film. Its own row goes first: then a killed run knows that the rest is to be done again. */
    void delete(String film) throws IOException {
        for (Table table : Table.values()) {
            if (table.isOfProjects()) {
                store().delete(at(table, film), true);
            }
        }
    }

    /** Adds what comes from films; their own rows go last. */
    void append(JavaRDD<TableRow> rows) {
        for (Table table : List.of(Table.SHOTS, Table.TRACKS, Table.PEOPLE, Table.APPEARANCES, Table.FILMS)) {
            JavaRDD<Row> of = rows.filter(row -> row.table() == table).map(TableRow::row);
            session.createDataFrame(of, table.schema())
                    .withColumn(PART, functions.concat(functions.col(FILM), functions.lit(ENDING)))
                    .write()
                    .mode(SaveMode.Append)
                    .partitionBy(PART)
                    .parquet(at(table).toString());
        }
    }

    /** Writes a table that comes from no single film, in the place of what it was. */
    void write(Table table, List<Row> rows) {
        session.createDataFrame(rows, table.schema())
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(at(table).toString());
    }
}
