package org.castlist.project;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in a sentence what went wrong with a file, and what to do. */
final class Trouble {
    /** With less room than this, a failed write means a full disk. */
    private static final long NO_ROOM = 256 * 1024;

    private Trouble() {}

    static IOException with(Path file, Throwable trouble) {
        SQLiteErrorCode code = code(trouble);
        String path = String.valueOf(file);
        if (code == SQLiteErrorCode.SQLITE_FULL || isFull(file, trouble)) {
            return new IOException(
                    "the disk is full: " + path + " could not be written. Nothing that was finished is lost; "
                            + "make room and run the same command again",
                    trouble);
        }
        return new IOException(
                switch (code) {
                    case SQLITE_CORRUPT, SQLITE_NOTADB -> path + " is damaged; it was left as it is";
                    case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM -> path + " cannot be written to";
                    case SQLITE_BUSY, SQLITE_LOCKED -> path + " is in use by another program";
                    default ->
                        isForbidden(trouble)
                                ? path + " cannot be written to"
                                : path + " could not be read or written: " + reason(trouble);
                },
                trouble);
    }

    private static boolean isForbidden(Throwable trouble) {
        return trouble instanceof AccessDeniedException
                || reason(trouble).toLowerCase(Locale.ROOT).contains("read-only");
    }

    private static boolean isFull(Path file, Throwable trouble) {
        if (reason(trouble).toLowerCase(Locale.ROOT).contains("no space left")) {
            return true;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            FileStore store = Files.getFileStore(folder == null ? file : folder);
            return !store.isReadOnly() && store.getUsableSpace() < NO_ROOM;
        } catch (IOException unknowable) {
            return false;
        }
    }

    private static String reason(Throwable trouble) {
        Throwable root = trouble;
        for (Throwable cause = root.getCause(); cause != null; cause = root.getCause()) {
            root = cause;
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }

    /** The primary code, such as READONLY for READONLY_DIRECTORY. */
    private static SQLiteErrorCode code(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff);
            }
        }
        return SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
