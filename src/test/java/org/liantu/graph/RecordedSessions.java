package org.liantu.graph;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;

/** Notes how every session of a driver is opened, and what it has seen by its end. */
final class RecordedSessions {

	private final List<Opened> opened = new CopyOnWriteArrayList<>();

	private final Driver driver;

	RecordedSessions(Driver real) {
		this.driver = (Driver) Proxy.newProxyInstance(Driver.class.getClassLoader(), new Class<?>[] { Driver.class },
				(proxy, method, arguments) -> {
					try {
						Object answer = method.invoke(real, arguments);
						if (answer instanceof Session session) {
							this.opened.add(new Opened(config(arguments), session));
						}
						return answer;
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				});
	}

	private static SessionConfig config(Object[] arguments) {
		return Arrays.stream(arguments)
			.filter(SessionConfig.class::isInstance)
			.map(SessionConfig.class::cast)
			.findFirst()
			.orElse(SessionConfig.defaultConfig());
	}

	/** The driver whose sessions are noted. */
	Driver driver() {
		return this.driver;
	}

	/** What some work opened, in its order. */
	List<Opened> of(Runnable work) {
		int before = this.opened.size();
		work.run();
		return List.copyOf(this.opened.subList(before, this.opened.size()));
	}

	/**
	 * A session.
	 *
	 * @param config how it was opened
	 * @param session it
	 */
	record Opened(SessionConfig config, Session session) {

		AccessMode mode() {
			return this.config.defaultAccessMode();
		}

		/** What it had to have seen from its start. */
		Set<Bookmark> given() {
			Set<Bookmark> given = new HashSet<>();
			if (this.config.bookmarks() != null) {
				this.config.bookmarks().forEach(given::add);
			}
			return given;
		}

		/** What it has seen. */
		Set<Bookmark> left() {
			return this.session.lastBookmarks();
		}

	}

}
