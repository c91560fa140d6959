package org.liantu.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
class LoopbackHostsTests {

	@LocalServerPort
	private int port;

	@Test
	void aPageWhoseNameWasReboundToThisMachineIsRefused() throws IOException {
		assertThat(get("rebound.example:" + this.port, "")).startsWith("HTTP/1.1 403")
			.contains("application/problem+json")
			.contains("rebound.example");
	}

	@Test
	void sayingSoInAForwardedHeaderDoesNotHelp() throws IOException {
		assertThat(get("rebound.example", "X-Forwarded-Host: localhost\r\n")).startsWith("HTTP/1.1 403");
	}

	@Test
	void thisMachineMayBeCalledByEachOfItsNames() throws IOException {
		for (String name : new String[] { "localhost", "LOCALHOST", "127.0.0.1", "[::1]", "localhost:" + this.port }) {
			assertThat(get(name, "")).as(name).startsWith("HTTP/1.1 200");
		}
	}

	@Test
	void namesThatOnlyLookLikeItAreNotItsOwn() throws IOException {
		for (String name : new String[] { "localhost.rebound.example", "127.0.0.1.rebound.example", "127.0.0.11" }) {
			assertThat(get(name, "")).as(name).startsWith("HTTP/1.1 403");
		}
	}

	private String get(String host, String header) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream()
				.write(("GET /actuator/health/liveness HTTP/1.1\r\nHost: " + host + "\r\n" + header
						+ "Connection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
