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
 * The SQLite file of a project. It is in WAL mode and fully synchronous: what is committed outlives a killed process and a
 * power cut. That costs one flush a shot, which is nothing beside watching it.
 */
final class Database implements AutoCloseable {
    /** The schema that this code knows. */
    static final int VERSION = 3;
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

    /** Opens the file and brings its schema up to date, or makes it. A file that is not ours is left as it is. */
    static Database open(Path file) throws IOException {
        OwnerOnly.open(file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE))
                .close();
        try {
            if (version(file) < VERSION) {
                Flyway.configure(Database.class.getClassLoader())
                        .dataSource(source(file))
                        .locations("classpath:org/castlist/project/migration")
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

    @Override
    public synchronized void close() throws IOException {
        try (connection) {
            handle.close();
        } catch (SQLException | JdbiException trouble) {
            throw Trouble.with(file, trouble);
        }
    }

    private static int version(Path file) throws IOException, SQLException {
        try (Connection connection = source(file, new SQLiteConfig()).getConnection();
                Statement statement = connection.createStatement()) {
            boolean empty = number(statement, "SELECT count(*) FROM sqlite_master") == 0;
            if (empty) {
                statement.execute("PRAGMA application_id = " + APPLICATION);
            } else if (number(statement, "PRAGMA application_id") != APPLICATION) {
                throw new IOException(file + " is not a Castlist project; it was left as it is");
            }
            int version = number(statement, "PRAGMA user_version");
            if (version > VERSION) {
                throw new IOException(file + " was made by a newer Castlist (project version " + version
                        + ", this one knows up to " + VERSION + "); it was left as it is");
            }
            return version;
        }
    }

    private static SQLiteDataSource source(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
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
