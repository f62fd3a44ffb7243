package org.castlist.project;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * The SQLite file of a project, or of a library. It is in WAL mode and fully synchronous: what is committed outlives a killed process and a
 * power cut. That costs one flush a shot, which is nothing beside watching it.
 */
final class Database implements AutoCloseable {
    /** The schema that this code knows. */
    static final int VERSION = 5;
    /** Marks the file as ours; "Cast" in ASCII. */
    static final int APPLICATION = 0x43617374;

    private final Path file;
    private final Connection connection;
    private final Handle handle;
    private int version = -1; // as SQLite counts the changes that others make

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
        this.handle = Jdbi.create(connection).open();
    }

    /** Something done with the tables. */
    @FunctionalInterface
    interface Work<T> {
        T with(Handle handle) throws IOException;
    }

    /**
     * What the tables of a file are.
     *
     * @param of what the file is to its user
     * @param version that this code knows
     * @param application marks the file as ours
     * @param migrations where on the class path they lie
     */
    record Schema(String of, int version, int application, String migrations) {}

    private static final Schema PROJECT =
            new Schema("project", VERSION, APPLICATION, "classpath:org/castlist/project/migration");

    /** Opens the file of a project. */
    static Database open(Path file) throws IOException {
        return open(file, PROJECT);
    }

    /** Opens the file and brings its schema up to date, or makes it. A file that is not ours is left as it is. */
    static Database open(Path file, Schema schema) throws IOException {
        OwnerOnly.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))
                .close();
        try {
            if (version(file, schema) < schema.version) {
                Flyway.configure(Database.class.getClassLoader())
                        .dataSource(source(file))
                        .locations(schema.migrations)
                        .loggers("slf4j")
                        .load()
                        .migrate();
            }
            return new Database(file, source(file).getConnection());
        } catch (SQLException | FlywayException | JdbiException trouble) {
            throw Trouble.with(file, trouble);
        }
    }

    /** Does something in one transaction: all of it or, when it fails, nothing. */
    synchronized <T> T in(Work<T> work) throws IOException {
        try {
            return handle.inTransaction(work::with);
        } catch (JdbiException trouble) {
            throw Trouble.with(file, trouble);
        }
    }

    /** Whether another process changed the file since this was asked last. */
    synchronized boolean changedByOthers() throws IOException {
        try (Statement statement = connection.createStatement()) {
            int now = number(statement, "PRAGMA data_version");
            boolean changed = now != version;
            version = now;
            return changed;
        } catch (SQLException trouble) {
            throw Trouble.with(file, trouble);
        }
    }

    /**
     * Writes the file anew, so that neither it nor its log holds anything that was deleted. Whatever is rewritten passes
     * through memory, not through a temporary file.
     */
    synchronized void compact() throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA temp_store = MEMORY");
            statement.execute("VACUUM");
            if (number(statement, "PRAGMA wal_checkpoint(TRUNCATE)") != 0) {
                throw new IOException(file + " is in use by another program; nothing could be erased from its log");
            }
        } catch (SQLException trouble) {
            throw Trouble.with(file, trouble);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        try (connection) {
            handle.close();
        } catch (SQLException | JdbiException trouble) {
            throw Trouble.with(file, trouble);
        }
    }

    private static int version(Path file, Schema schema) throws IOException, SQLException {
        try (Connection connection = source(file, new SQLiteConfig()).getConnection();
                Statement statement = connection.createStatement()) {
            boolean empty = number(statement, "SELECT count(*) FROM sqlite_master") == 0;
            if (empty) {
                statement.execute("PRAGMA application_id = " + schema.application);
            } else if (number(statement, "PRAGMA application_id") != schema.application) {
                throw new IOException(file + " is not a Castlist " + schema.of + "; it was left as it is");
            }
            int version = number(statement, "PRAGMA user_version");
            if (version > schema.version) {
                throw new IOException(file + " was made by a newer Castlist (" + schema.of + " version " + version
                        + ", this one knows up to " + schema.version + "); it was left as it is");
            }
            return version;
        }
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true"); // what is deleted is overwritten
        return source(file, config);
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.getInt(1);
        }
    }
}
