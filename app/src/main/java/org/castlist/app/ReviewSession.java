package org.castlist.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import org.castlist.review.server.RunningReview;
import picocli.CommandLine.Option;

/** Serves a review until it is ended by Ctrl-C. */
final class ReviewSession {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "The port; any that is free if not given.")
    private int port;

    @Option(names = "--no-browser", description = "Only prints the address.")
    private boolean noBrowser;

    /** Starts to serve at a port. */
    @FunctionalInterface
    interface Start {
        RunningReview at(int port) throws IOException;
    }

    /** @param what is reviewed */
    int run(Object what, Start start, PrintWriter out) throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = new Thread(() -> {
            end.countDown();
            try {
                ended.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        try (RunningReview review = start.at(port)) {
            Runtime.getRuntime().addShutdownHook(hook);
            out.println("Review " + what + " at " + review.address());
            out.println("End with Ctrl-C; every correction is kept.");
            out.flush();
            if (!noBrowser) {
                Browser.open(review.address());
            }
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
        return ExitCode.DONE;
    }
}
