package org.weijifen.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things at the same time: everybody waits for everybody before starting. */
final class Together {
    private Together() {}

    /** Answers the results in the order of the tasks. */
    static <T> List<T> call(List<Callable<T>> tasks) {
        var start = new CyclicBarrier(tasks.size());
        List<T> results = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running =
                    tasks.stream()
                            .map(
                                    task ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return task.call();
                                                    }))
                            .toList();
            for (Future<T> each : running) {
                results.add(each.get());
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return results;
    }

    static void run(List<Runnable> tasks) {
        call(tasks.stream().map(task -> Executors.callable(task, true)).toList());
    }
}
