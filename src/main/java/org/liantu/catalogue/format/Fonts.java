package org.liantu.catalogue.format;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/**
 * The characters of our documents: Noto Sans SC in two weights. What reads fonts within
 * pictures reads them from files, so they are laid out into a folder once.
 */
final class Fonts {

	private static final String FAMILY = "Noto Sans SC";

	private static final int REGULAR = 400;

	private static final int SEMI_BOLD = 600;

	private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

	private final File regular;

	private final File semiBold;

	private Fonts(File regular, File semiBold) {
		this.regular = regular;
		this.semiBold = semiBold;
	}

	private static final class Laid {

		private static final Fonts OUT = layOut();

	}

	private static Fonts layOut() {
		try {
			Path folder = Files.createTempDirectory("liantu-fonts");
			folder.toFile().deleteOnExit();
			return new Fonts(file(folder, "NotoSansSC-Regular.ttf"), file(folder, "NotoSansSC-SemiBold.ttf"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static File file(Path folder, String name) throws IOException {
		Path file = folder.resolve(name);
		try (InputStream font = Fonts.class.getResourceAsStream("/catalogue/fonts/" + name)) {
			Files.copy(Objects.requireNonNull(font, name), file);
		}
		file.toFile().deleteOnExit();
		return file.toFile();
	}

	/** Lets a document use them, its pictures too. */
	static void addTo(PdfRendererBuilder builder) {
		builder.useFont(Laid.OUT.regular, FAMILY, REGULAR, FontStyle.NORMAL, true, EVERYWHERE);
		builder.useFont(Laid.OUT.semiBold, FAMILY, SEMI_BOLD, FontStyle.NORMAL, true, EVERYWHERE);
	}

}
