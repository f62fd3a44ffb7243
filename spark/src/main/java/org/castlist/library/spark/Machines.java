package org.castlist.library.spark;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Has orders obeyed by the machines of a cluster. An order whose machine dies goes to another; that is Spark's doing.
 *
 * @param spark connected
 * @param site is sent along
 */
record Machines(JavaSparkContext spark, Site site) implements Closeable {
    private static final int PATIENCE_SECONDS = 60;

    /** Machines that come within so many seconds of each other are waited for. */
    private static final int STEADY_SECONDS = 3;

    /** Waits until it is done. Any number of threads. */
    void obey(Order order) throws IOException {
        Site there = site;
        spark.setJobDescription(order.title());
        try {
            List<Answer> answers = spark.parallelize(List.of(order), 1)
                    .map(one -> Answer.to(one, there))
                    .collect();
            answers.get(0).requireDone();
        } catch (RuntimeException failure) {
            throw deaths(failure).orElseThrow(() -> failure);
        }
    }

    /** Spark gives an order up when it has cost the lives of several processes. */
    private static Optional<IOException> deaths(Throwable failure) {
        // Spark throws it from Scala, which knows no checked exceptions
        return failure instanceof SparkException || failure.getCause() instanceof SparkException
                ? Optional.of(new IOException(
                        "no machine of the cluster could do it: "
                                + String.valueOf(failure.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse(""),
                        failure))
                : Optional.empty();
    }

    /** How many orders can be obeyed at once; waits until the first machines are there. */
    int slots() throws IOException {
        if (spark.isLocal()) {
            return spark.defaultParallelism();
        }
        int before = 0;
        int steady = 0;
        for (int second = 0; second < PATIENCE_SECONDS && (before == 0 || steady < STEADY_SECONDS); second++) {
            Pause.seconds(1);
            if (spark.sc().isStopped()) {
                throw new IOException("the cluster " + spark.master()
                        + " could start no process for this run; the logs of its workers say why");
            }
            int now = spark.sc().getExecutorMemoryStatus().size() - 1; // the driver counts
            steady = now == before ? steady + 1 : 0;
            before = now;
        }
        if (before == 0) {
            throw new IOException("the cluster " + spark.master() + " gave no machine within " + PATIENCE_SECONDS
                    + " seconds; see what it says, or ask for less by --spark-set spark.executor.memory=1g or"
                    + " spark.cores.max=2");
        }
        int cpus = spark.getConf().getInt("spark.task.cpus", 1);
        return Math.max(1, spark.defaultParallelism() / cpus);
    }

    @Override
    public void close() {
        spark.close();
    }
}
