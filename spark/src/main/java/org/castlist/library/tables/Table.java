package org.castlist.library.tables;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Locale;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The tables of a library. docs/reference/library-tables.md is written from them. */
public enum Table {
    FILMS(
            "a row for each film that was ever named, and for each project beside them",
            true,
            new StructType()
                    .add(text(
                            "film",
                            "what the film is called in the library: the name of its project without its ending"))
                    .add(text("project", "name of its project folder"))
                    .add(text("address", "where the film lies; null where only its project is known"))
                    .add(text("state", "`waiting`, `begun`, `done` or `failed`; null where only its project is known"))
                    .add(text("reason", "why it failed; null otherwise"))
                    .add(
                            of(
                                    "duration",
                                    DoubleType,
                                    "seconds from its start to the end of what was watched; this and all that follows is null until it is done"))
                    .add(of("width", IntegerType, "pixels of the upright picture"))
                    .add(of("height", IntegerType, "pixels of the upright picture"))
                    .add(text("frame_rate", "frames a second, as a fraction"))
                    .add(of("shots", IntegerType, "how many"))
                    .add(of("tracks", IntegerType, "how many, unknown ones included"))
                    .add(of("people", IntegerType, "how many, hidden ones included"))
                    .add(text("revision", "changes whenever any of this does"))),
    SHOTS(
            "a row for each shot",
            true,
            new StructType()
                    .add(film())
                    .add(of("shot", IntegerType, "0 for the first"))
                    .add(of("start", DoubleType, "seconds since the film's first picture"))
                    .add(of("end", DoubleType, "seconds; the start of the next shot"))
                    .add(of("first_frame", LongType, "0 for the film's first"))
                    .add(of("frames", LongType, "how many"))),
    TRACKS(
            "a row for each face that was followed through a shot",
            true,
            new StructType()
                    .add(film())
                    .add(text("track", "id within the film, such as `t-12-3`"))
                    .add(of("shot", IntegerType, "the shot it is in"))
                    .add(of("start", DoubleType, "seconds"))
                    .add(of("end", DoubleType, "seconds"))
                    .add(of("x", DoubleType, "left edge of the face halfway through the track, pixels"))
                    .add(of("y", DoubleType, "upper edge"))
                    .add(of("width", DoubleType, "width of the face"))
                    .add(of("height", DoubleType, "height of the face"))
                    .add(of("crops", IntegerType, "how many pictures are kept of it"))
                    .add(of(
                            "clarity",
                            DoubleType,
                            "length of the mean of its embeddings: what poor pictures shorten; null" + " without any"))
                    .add(text("person", "whose face it is, such as `p-3`; null where that is not known"))
                    .add(text("unknown", "why not; null otherwise"))),
    PEOPLE(
            "a row for each person of each film",
            true,
            new StructType()
                    .add(film())
                    .add(text("person", "id within the film, such as `p-3`"))
                    .add(text("name", "what a reviewer called this person; null where nobody did"))
                    .add(of("hidden", BooleanType, "whether a reviewer chose not to see this person"))
                    .add(of("screen_time", DoubleType, "seconds on screen"))
                    .add(of("tracks", IntegerType, "how many"))),
    APPEARANCES(
            "a row for each stretch of a shot in which somebody is on screen",
            true,
            new StructType()
                    .add(film())
                    .add(text("person", "who"))
                    .add(of("shot", IntegerType, "the shot it is in"))
                    .add(of("start", DoubleType, "seconds"))
                    .add(of("end", DoubleType, "seconds"))),
    LINKS(
            "a row for each person of each film who can be compared, with whom they are across the films",
            false,
            new StructType()
                    .add(text(
                            "linked",
                            "equal for people of several films who are one: the first of them, such as"
                                    + " `news-7/p-3`"))
                    .add(film())
                    .add(text("person", "id within the film"))
                    .add(text("name", "what a reviewer called them in this film; null where nobody did"))
                    .add(text(
                            "proposed_name",
                            "the name that they may have, since somebody linked has it; null otherwise"))
                    .add(of("chance", DoubleType, "that it is theirs, 0 to 1; null without one")));

    private final String meaning;
    private final boolean ofProjects;
    private final StructType schema;

    Table(String meaning, boolean ofProjects, StructType schema) {
        this.meaning = meaning;
        this.ofProjects = ofProjects;
        this.schema = schema;
    }

    private static StructField of(String name, DataType type, String meaning) {
        return new StructField(name, type, true, Metadata.empty()).withComment(meaning);
    }

    private static StructField text(String name, String meaning) {
        return of(name, StringType, meaning);
    }

    private static StructField film() {
        return text("film", "what the film is called");
    }

    /** Name of its folder. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a row stands for. */
    public String meaning() {
        return meaning;
    }

    /** Whether its rows come from one project each, so that it is kept in a part for each. */
    public boolean isOfProjects() {
        return ofProjects;
    }

    /** Names, types and meanings of the columns. */
    public StructType schema() {
        return schema;
    }
}
