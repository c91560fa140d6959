package org.liantu.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The browser of all tests: that of the machine, or else Playwright's own. */
final class Chromium {

	private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

	private Chromium() {
	}

	/** The browser; it ends with the suite. */
	static Browser browser() {
		return Holder.BROWSER;
	}

	private static Optional<Path> installed() {
		return NAMES.stream()
			.flatMap((name) -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
				.map((folder) -> Path.of(folder, name)))
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static final class Holder {

		private static final Browser BROWSER = launch();

		private static Browser launch() {
			Optional<Path> installed = installed();
			Playwright playwright = Playwright.create(new Playwright.CreateOptions()
				.setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
			Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
			BrowserType.LaunchOptions options = new BrowserType.LaunchOptions();
			installed.ifPresent(options::setExecutablePath);
			return playwright.chromium().launch(options);
		}

	}

}
