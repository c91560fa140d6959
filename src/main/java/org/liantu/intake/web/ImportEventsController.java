package org.liantu.intake.web;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.PreDestroy;
import jakarta.validation.constraints.Pattern;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import org.liantu.intake.foreign.ForeignIntake;
import org.liantu.intake.log.Import;
import org.liantu.model.InvalidValue;

/**
 * How far an import is, told as it goes on: server-sent events {@code progress}, and
 * {@code end} as the last one. Problems are not told here; the import itself has them.
 */
@RestController
@RequestMapping("/api/v1/imports/{import}/events")
@Hidden
class ImportEventsController {

	private static final long LONGEST_MILLIS = TimeUnit.HOURS.toMillis(6);

	private static final long PAUSE_MILLIS = 500;

	/** Whoever comes later asks from time to time. */
	private static final int MOST_LISTENERS = 50;

	private final ForeignIntake intake;

	private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor((work) -> {
		Thread thread = new Thread(work, "import-events");
		thread.setDaemon(true);
		return thread;
	});

	private final AtomicInteger listeners = new AtomicInteger();

	ImportEventsController(ForeignIntake intake) {
		this.intake = intake;
	}

	@GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter events(@PathVariable("import") @Pattern(regexp = "[a-z0-9.-]{1,64}") String id) {
		this.intake.get(id);
		if (this.listeners.incrementAndGet() > MOST_LISTENERS) {
			this.listeners.decrementAndGet();
			throw InvalidValue.of("events", String.valueOf(MOST_LISTENERS), List.of());
		}
		SseEmitter emitter = new SseEmitter(LONGEST_MILLIS);
		AtomicReference<ScheduledFuture<?>> telling = new AtomicReference<>();
		emitter.onCompletion(() -> {
			this.listeners.decrementAndGet();
			ScheduledFuture<?> task = telling.get();
			if (task != null) {
				task.cancel(false);
			}
		});
		telling
			.set(this.teller.scheduleWithFixedDelay(() -> tell(id, emitter), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
		return emitter;
	}

	private void tell(String id, SseEmitter emitter) {
		try {
			Import now = this.intake.get(id);
			emitter.send(SseEmitter.event()
				.name(now.isAtWork() ? "progress" : "end")
				.data(now.showing(List.of()), MediaType.APPLICATION_JSON));
			if (!now.isAtWork()) {
				emitter.complete();
			}
		}
		catch (IOException | RuntimeException ex) {
			// Whoever listened is gone, or the graph is: both may ask again.
			emitter.completeWithError(ex);
		}
	}

	@PreDestroy
	void stop() {
		this.teller.shutdownNow();
	}

}
