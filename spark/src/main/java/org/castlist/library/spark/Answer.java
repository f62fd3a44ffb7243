package org.castlist.library.spark;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a machine answers to an order. A failure that is the film's or the disk's own is an answer, too: another machine
 * would hardly do better, and whoever gave the order is to know the sentence.
 *
 * @param failure what went wrong, if anything did
 */
record Answer(@Nullable Exception failure) implements Serializable {

    /** Obeys an order in this process. */
    static Answer to(Order order, Site site) {
        try {
            order.obey(Workbench.of(site));
            return new Answer(null);
        } catch (IOException | RuntimeException failure) {
            return new Answer(sendable(failure));
        }
    }

    /** Some failures hold what cannot be sent. */
    private static Exception sendable(Exception failure) {
        try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            out.writeObject(failure);
            return failure;
        } catch (NotSerializableException e) {
            return new IOException(String.valueOf(failure.getMessage()));
        } catch (IOException impossible) {
            throw new IllegalStateException("nothing is written anywhere", impossible);
        }
    }

    /** Passes what went wrong on. */
    void requireDone() throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
    }
}
