package org.liantu.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.AbstractConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to open a port that other machines can reach: nobody has to log in yet, so
 * whoever reaches the port may change everything.
 * <p>
 * In a container the port has to be open to the bridge, or it cannot be published.
 * {@code liantu.behind-loopback-publish=true} allows that, and only in a container: the
 * promise that the port is published on the host's loopback alone is then made by whoever
 * publishes it, as docker-compose.yml does.
 */
@Component
class LoopbackOnly implements WebServerFactoryCustomizer<AbstractConfigurableWebServerFactory>, Ordered {

	private static final Logger LOG = LoggerFactory.getLogger(LoopbackOnly.class);

	/** Written by Docker and by Podman into every container. */
	private static final List<Path> SIGNS_OF_A_CONTAINER = List.of(Path.of("/.dockerenv"),
			Path.of("/run/.containerenv"));

	private final Environment environment;

	private final boolean inContainer;

	@Autowired
	LoopbackOnly(Environment environment) {
		this(environment, SIGNS_OF_A_CONTAINER.stream().anyMatch(Files::exists));
	}

	LoopbackOnly(Environment environment, boolean inContainer) {
		this.environment = environment;
		this.inContainer = inContainer;
	}

	/** After everybody else, so that what is looked at is what will be opened. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void customize(AbstractConfigurableWebServerFactory factory) {
		check("server.address", factory.getAddress());
		if (hasManagementPort()) {
			check("management.server.address", managementAddress());
		}
	}

	private void check(String property, @Nullable InetAddress address) {
		if (address != null && address.isLoopbackAddress()) {
			return;
		}
		String shown = (address != null) ? address.getHostAddress() : "0.0.0.0";
		if (!this.environment.getProperty("liantu.behind-loopback-publish", Boolean.class, false)) {
			throw new NotLoopback(property, shown, false);
		}
		if (!this.inContainer) {
			throw new NotLoopback(property, shown, true);
		}
		LOG.warn(
				"{}={}:本服务尚无登录,端口只可发布到宿主机的 127.0.0.1"
						+ " / nobody has to log in yet: publish this port on the host's 127.0.0.1 only",
				property, shown);
	}

	/** Health on a port of its own has an address of its own, by default every one. */
	private boolean hasManagementPort() {
		String port = this.environment.getProperty("management.server.port", "");
		return !port.isBlank() && !port.startsWith("-")
				&& !port.equals(this.environment.getProperty("server.port", "8080"));
	}

	private @Nullable InetAddress managementAddress() {
		String address = this.environment.getProperty("management.server.address", "");
		try {
			return address.isBlank() ? null : InetAddress.getByName(address);
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException("management.server.address=" + address + " is unknown", ex);
		}
	}

}
