package org.liantu.web;

import java.net.InetAddress;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.mock.env.MockEnvironment;

import org.liantu.LiantuApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ExtendWith(OutputCaptureExtension.class)
class LoopbackOnlyTests {

	private final MockEnvironment environment = new MockEnvironment();

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "::1" })
	void opensAPortForThisMachine(String address) {
		assertThatCode(() -> open(address, false)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0.0.0.0", "::", "192.0.2.7" })
	void opensNoPortForOthers(String address) {
		assertThatThrownBy(() -> open(address, false)).isInstanceOf(NotLoopback.class)
			.hasMessageContaining("server.address=");
	}

	@Test
	void opensNoManagementPortForOthersEither() {
		this.environment.setProperty("management.server.port", "8081");
		assertThatThrownBy(() -> open("127.0.0.1", false)).isInstanceOf(NotLoopback.class)
			.hasMessageContaining("management.server.address=0.0.0.0");
		this.environment.setProperty("management.server.address", "127.0.0.1");
		assertThatCode(() -> open("127.0.0.1", false)).doesNotThrowAnyException();
	}

	@Test
	void opensItForTheBridgeOfAContainerWhereThatWasPromisedAndWarns(CapturedOutput output) {
		this.environment.setProperty("liantu.behind-loopback-publish", "true");
		assertThatCode(() -> open("0.0.0.0", true)).doesNotThrowAnyException();
		assertThat(output).contains("publish this port on the host's 127.0.0.1 only");
	}

	@Test
	void takesNoPromiseOutsideOfAContainer() {
		this.environment.setProperty("liantu.behind-loopback-publish", "true");
		assertThatThrownBy(() -> open("0.0.0.0", false)).isInstanceOf(NotLoopback.class);
	}

	@Test
	void beingInAContainerIsNoPromise() {
		assertThatThrownBy(() -> open("0.0.0.0", true)).isInstanceOf(NotLoopback.class);
	}

	@Test
	void saysWhyInBothLanguagesAndTouchesNoData(CapturedOutput output, @TempDir Path data) {
		assertThatThrownBy(() -> new SpringApplicationBuilder(LiantuApplication.class).run("--server.address=0.0.0.0",
				"--server.port=0", "--liantu.data=" + data))
			.hasRootCauseInstanceOf(NotLoopback.class);
		assertThat(output).contains("拒绝监听 server.address=0.0.0.0")
			.contains("refuses to listen on server.address=0.0.0.0")
			.contains("Set server.address=127.0.0.1");
		assertThat(data).isEmptyDirectory();
	}

	private void open(String address, boolean inContainer) throws Exception {
		TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
		if (!address.isEmpty()) {
			factory.setAddress(InetAddress.getByName(address));
		}
		new LoopbackOnly(this.environment, inContainer).customize(factory);
	}

}
