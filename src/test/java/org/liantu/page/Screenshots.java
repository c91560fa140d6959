package org.liantu.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;

/**
 * Pictures of the views of a running service: on a wide screen in both lights, and some
 * on narrower ones.
 */
final class Screenshots {

	private static final Map<String, String> VIEWS = Map.of("home", "/", "board",
			"/chains/rail-transit?segment=rail-transit.door", "targets", "/targets?chain=rail-transit&open=cn-603111",
			"compare", "/targets?chain=future-vehicle&compare=cn-300750&compare=cn-603997&compare=cn-601689", "company",
			"/companies/cn-300351", "paths", "/paths?from=cn-300351&to=cn-300587", "imports", "/imports");

	private static final List<String> NARROW = List.of("home", "board", "targets", "company");

	private Screenshots() {
	}

	/**
	 * Takes them.
	 * @param args address of the service, such as {@code http://127.0.0.1:8080}; the
	 * folder for the pictures
	 */
	public static void main(String[] args) throws IOException {
		Path folder = Files.createDirectories(Path.of(args[1]));
		VIEWS.forEach((name, address) -> {
			take(args[0] + address, 1440, 900, ColorScheme.LIGHT, folder.resolve(name + ".png"));
			take(args[0] + address, 1440, 900, ColorScheme.DARK, folder.resolve(name + "-dark.png"));
			if (NARROW.contains(name)) {
				take(args[0] + address, 1024, 768, ColorScheme.LIGHT, folder.resolve(name + "-1024.png"));
				take(args[0] + address, 390, 844, ColorScheme.LIGHT, folder.resolve(name + "-390.png"));
			}
		});
		DocumentPictures.take(args[0], folder.resolve("catalogue.png"));
		System.exit(0);
	}

	private static void take(String address, int width, int height, ColorScheme light, Path picture) {
		Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(width, height)
			.setLocale("zh-CN")
			.setColorScheme(light);
		try (BrowserContext visit = Chromium.browser().newContext(options)) {
			Page page = visit.newPage();
			page.navigate(address);
			page.waitForLoadState(LoadState.NETWORKIDLE);
			page.waitForCondition(() -> page.locator(".note.loading, .loaded[aria-busy=true]").count() == 0);
			page.waitForTimeout(500);
			page.screenshot(new Page.ScreenshotOptions().setPath(picture));
			System.out.println(picture);
		}
	}

}
