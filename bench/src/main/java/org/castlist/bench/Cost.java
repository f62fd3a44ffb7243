package org.castlist.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;

/**
 * What a piece of work cost.
 *
 * @param cpu seconds of CPU time of the whole process
 * @param wall seconds by the clock
 */
record Cost(double cpu, double wall) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Work to be measured. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    static Cost of(Work work) throws IOException {
        long cpu = SYSTEM.getProcessCpuTime();
        long wall = System.nanoTime();
        work.run();
        return new Cost((SYSTEM.getProcessCpuTime() - cpu) / 1e9, (System.nanoTime() - wall) / 1e9);
    }

    /** The median of each number. */
    static Cost median(List<Cost> costs) {
        return new Cost(
                middle(costs.stream().map(Cost::cpu).toList()),
                middle(costs.stream().map(Cost::wall).toList()));
    }

    static double middle(List<Double> numbers) {
        return numbers.stream().sorted(Comparator.naturalOrder()).toList().get(numbers.size() / 2);
    }
}
