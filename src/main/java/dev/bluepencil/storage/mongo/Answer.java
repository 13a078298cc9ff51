package dev.bluepencil.storage.mongo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/// What a publisher sends, up to a number of items, for a thread that waits for it.
final class Answer<T> implements Subscriber<T> {
    private final CompletableFuture<List<T>> whole = new CompletableFuture<>();
    private final List<T> items = new ArrayList<>();
    private final int most;
    private volatile @Nullable Subscription subscription;

    private Answer(int most) {
        this.most = most;
    }

    static <T> Answer<T> of(Publisher<T> publisher, int most) {
        var answer = new Answer<T>(most);
        publisher.subscribe(answer);
        return answer;
    }

    /// Waits; whoever does not get the answer in time no longer wants it, so the work is called off.
    ///
    /// @throws ExecutionException if the publisher failed, for its cause
    List<T> within(Duration deadline) throws InterruptedException, TimeoutException, ExecutionException {
        try {
            return whole.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException | TimeoutException e) {
            cancel();
            throw e;
        }
    }

    @Override
    public void onSubscribe(Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(T item) {
        items.add(item);
        if (items.size() == most) {
            cancel();
            whole.complete(items);
        }
    }

    @Override
    public void onError(Throwable failure) {
        whole.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        whole.complete(items);
    }

    private void cancel() {
        var given = subscription;
        if (given != null) {
            given.cancel();
        }
    }
}
