package dev.livemock.delivery;

import dev.livemock.storage.IntervalGuard;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Sends the callbacks in background threads, so that no API call waits for the backend. Polls the queue, since other processes
 * can add callbacks too. Does nothing without a callback URL.
 */
@Component
class CallbackSender implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(CallbackSender.class);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);

    /** The maximum time that shutdown waits for the threads. */
    private static final Duration STOP_TIMEOUT = Duration.ofMillis(500);

    /** The maximum number of concurrent requests. */
    private static final int MAX_REQUESTS = 20;

    private final CallbackService callbacks;
    private final CallbackSettings settings;
    private final Clock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool(daemonThreads());
    private final Semaphore permits = new Semaphore(MAX_REQUESTS);
    private final Semaphore wakeUps = new Semaphore(0);
    private final IntervalGuard rejections = new IntervalGuard(Duration.ofMinutes(1));
    private final IntervalGuard warnings = new IntervalGuard(Duration.ofMinutes(1));

    CallbackSender(CallbackService callbacks, CallbackSettings settings, Clock clock) {
        this.callbacks = callbacks;
        this.settings = settings;
        this.clock = clock;
    }

    private static ThreadFactory daemonThreads() {
        CustomizableThreadFactory factory = new CustomizableThreadFactory("callbacks-");
        factory.setDaemon(true);
        return factory;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        String url = settings.url();
        if (url != null) {
            CallbackClient client = new CallbackClient(url, settings.key(), clock);
            threads.execute(() -> poll(client));
        }
    }

    /**
     * Sends callbacks until the application stops. Polls again as soon as a result is stored, since the next callback of the
     * group can be due.
     */
    private void poll(CallbackClient client) {
        try {
            while (!threads.isShutdown()) {
                logFailure(() -> sendDue(client));
                if (wakeUps.tryAcquire(POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                    wakeUps.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendDue(CallbackClient client) {
        int free = permits.availablePermits();
        if (free > 0 && !threads.isShutdown()) {
            callbacks.findDue(free).forEach(id -> callbacks.claim(id).ifPresent(callback -> {
                permits.acquireUninterruptibly();
                threads.execute(() -> logFailure(() -> send(client, callback)));
            }));
        }
    }

    private void send(CallbackClient client, Callback callback) {
        try {
            CallbackAttempt attempt = client.send(callback);
            callbacks.report(callback.id(), attempt);
            if (!attempt.accepted()) {
                rejections.run(() -> log.warn(
                        "The backend has not accepted a callback ({}). GET /_livemock/callbacks lists the attempts.",
                        attempt.error() == null ? "status " + attempt.status() : attempt.error()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            permits.release();
            wakeUps.release();
        }
    }

    /** Logs a failure, usually of the database, unless LiveMock shuts down. The callbacks remain in the queue. */
    private void logFailure(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            if (threads.isShutdown()) {
                return;
            }
            warnings.run(() -> log.warn("Callbacks are delayed because of a failure: {}", e.toString()));
        }
    }

    /**
     * Stops sending. A callback whose response does not arrive in time is sent again after a restart. The threads are not
     * interrupted, since an interrupt while H2 writes would close the database file.
     */
    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
