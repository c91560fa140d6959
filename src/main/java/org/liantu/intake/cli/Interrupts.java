package org.liantu.intake.cli;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ctrl-C: the first one asks to stop, the second one stops. */
final class Interrupts {

	/** What a shell says of a program that Ctrl-C ended. */
	private static final int KILLED = 130;

	private Interrupts() {
	}

	/**
	 * Listens from now on.
	 * @param first what to do at the first Ctrl-C, on a thread of its own
	 */
	static void listen(Runnable first) {
		try {
			// By name: every compiler warns of this class, and there is no other.
			Class<?> signal = Class.forName("sun.misc.Signal");
			Class<?> handler = Class.forName("sun.misc.SignalHandler");
			AtomicBoolean asked = new AtomicBoolean();
			Object ours = Proxy.newProxyInstance(Interrupts.class.getClassLoader(), new Class<?>[] { handler },
					(self, method, args) -> switch (method.getName()) {
						case "handle" -> {
							if (asked.getAndSet(true)) {
								Runtime.getRuntime().halt(KILLED);
							}
							first.run();
							yield null;
						}
						case "equals" -> self == args[0];
						case "hashCode" -> System.identityHashCode(self);
						default -> "interrupts";
					});
			signal.getMethod("handle", signal, handler)
				.invoke(null, signal.getConstructor(String.class).newInstance("INT"), ours);
		}
		catch (ReflectiveOperationException | RuntimeException ex) {
			// Where it cannot be had Ctrl-C just ends the program, and the service goes
			// on.
			return;
		}
	}

}
