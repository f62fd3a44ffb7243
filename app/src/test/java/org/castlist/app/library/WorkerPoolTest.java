package org.castlist.app.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pool of workers keeps, with jobs that fail. */
@Timeout(20)
class WorkerPoolTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void doesEveryJobOnceWhateverHappensToOthers(int workers) throws Exception {
        AtomicInteger[] done = new AtomicInteger[40];
        List<Callable<Integer>> jobs = new ArrayList<>();
        for (int i = 0; i < done.length; i++) {
            int number = i;
            done[i] = new AtomicInteger();
            jobs.add(() -> {
                done[number].incrementAndGet();
                return switch (number % 4) {
                    case 1 -> throw new IOException("broken " + number);
                    case 2 -> throw new IllegalStateException("a bug");
                    case 3 -> throw new StackOverflowError();
                    default -> number;
                };
            });
        }
        List<Future<Integer>> answers = new WorkerPool(workers).run(jobs);
        for (int i = 0; i < done.length; i++) {
            Future<Integer> answer = answers.get(i);
            assertThat(done[i]).hasValue(1);
            assertThat(answer).isDone();
            if (i % 4 == 0) {
                assertThat(answer.get()).isEqualTo(i);
            } else {
                assertThatThrownBy(answer::get).hasCauseInstanceOf(i % 4 == 1 ? IOException.class : Throwable.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void aJobThatSharesItsWorkGetsEveryPieceBackInItsOrder(int workers) throws Exception {
        WorkerPool pool = new WorkerPool(workers);
        List<Future<List<Integer>>> answers = pool.run(List.of(() -> shared(pool, 30), () -> shared(pool, 7)));
        assertThat(answers.get(0).get()).hasSize(30).isSorted();
        assertThat(answers.get(1).get()).hasSize(7).isSorted();
    }

    private static List<Integer> shared(WorkerPool pool, int pieces) throws IOException {
        List<Future<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < pieces; i++) {
            int number = i;
            futures.add(pool.share(() -> number));
        }
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> future : futures) {
            answers.add(pool.await(future));
        }
        return answers;
    }

    @Test
    void workersWithoutAJobHelpWithThePiecesOfAnother() throws Exception {
        WorkerPool pool = new WorkerPool(3);
        CyclicBarrier together = new CyclicBarrier(3); // opens only when three pieces are done at once
        Set<String> helpers = ConcurrentHashMap.newKeySet();
        pool.run(List.of(() -> {
            List<Future<Integer>> pieces = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                pieces.add(pool.share(() -> {
                    helpers.add(Thread.currentThread().getName());
                    return together.await(10, TimeUnit.SECONDS);
                }));
            }
            for (Future<Integer> piece : pieces) {
                pool.await(piece);
            }
            return 0;
        }));
        assertThat(helpers).hasSize(3);
    }

    @Test
    void piecesGoBeforeJobsThatHaveNotBegun() throws Exception {
        WorkerPool pool = new WorkerPool(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        pool.run(List.of(
                () -> {
                    pool.share(() -> order.add("piece"));
                    return order.add("job one");
                },
                () -> order.add("job two")));
        assertThat(order).containsExactly("job one", "piece", "job two");
    }

    @Test
    void aPieceThatFailsFailsItsJobAndNoOther() throws Exception {
        WorkerPool pool = new WorkerPool(2);
        AtomicInteger later = new AtomicInteger();
        List<Future<Integer>> answers = pool.run(List.of(
                () -> {
                    List<Future<Integer>> pieces = new ArrayList<>();
                    pieces.add(pool.share(() -> {
                        throw new IOException("the disk is full");
                    }));
                    for (int i = 0; i < 1000; i++) {
                        pieces.add(pool.share(() -> {
                            Thread.sleep(1);
                            return later.incrementAndGet();
                        }));
                    }
                    try {
                        return pool.await(pieces.get(0));
                    } finally {
                        pool.drop(pieces);
                    }
                },
                () -> 5));
        assertThatThrownBy(() -> answers.get(0).get())
                .hasCauseInstanceOf(IOException.class)
                .hasMessageContaining("the disk is full");
        assertThat(answers.get(1).get()).isEqualTo(5);
        assertThat(later).as("what nobody had begun is not done").hasValueLessThan(1000);
    }

    @Test
    void dropWaitsForThePiecesThatAreBeingDone() throws Exception {
        WorkerPool pool = new WorkerPool(2);
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        pool.run(List.of(() -> {
                    Future<Integer> piece = pool.share(() -> {
                        begun.countDown();
                        Thread.sleep(100);
                        return ended.incrementAndGet();
                    });
                    begun.await();
                    pool.drop(List.of(piece));
                    assertThat(ended).hasValue(1);
                    return 0;
                }))
                .get(0)
                .get();
    }

    @Test
    void noJobsAreDoneAtOnceAndNoWorkersAreRefused() throws Exception {
        assertThat(new WorkerPool(2).run(List.<Callable<Integer>>of())).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkerPool(0));
    }
}
