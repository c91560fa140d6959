package org.liantu.page;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of the documents that a running service makes, side by side in one picture. */
final class DocumentPictures {

	private static final float DENSITY = 80;

	private static final int HEIGHT = 560;

	private static final int GAP = 14;

	/** Of the catalogue: cover, map, segments. */
	private static final List<Integer> PAGES = List.of(0, 3, 4);

	private DocumentPictures() {
	}

	/**
	 * Takes them.
	 * @param service address of the service
	 * @param picture where the picture goes
	 */
	static void take(String service, Path picture) throws IOException {
		List<BufferedImage> pages = new ArrayList<>(
				pages(service + "/api/v1/chains/rail-transit/catalogue?format=pdf", PAGES));
		pages.addAll(pages(service + "/api/v1/targets/cn-603111/dossier", List.of(0)));
		int width = pages.stream().mapToInt((page) -> width(page) + GAP).sum() + GAP;
		BufferedImage all = new BufferedImage(width, HEIGHT + 2 * GAP, BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = all.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		pen.setColor(new Color(0xDFE2DE));
		pen.fillRect(0, 0, all.getWidth(), all.getHeight());
		int x = GAP;
		for (BufferedImage page : pages) {
			pen.drawImage(page, x, GAP, width(page), HEIGHT, null);
			x += width(page) + GAP;
		}
		pen.dispose();
		ImageIO.write(all, "png", picture.toFile());
	}

	private static int width(BufferedImage page) {
		return page.getWidth() * HEIGHT / page.getHeight();
	}

	private static List<BufferedImage> pages(String address, List<Integer> numbers) throws IOException {
		try (PDDocument document = Loader.loadPDF(get(address))) {
			PDFRenderer renderer = new PDFRenderer(document);
			List<BufferedImage> pages = new ArrayList<>();
			for (int number : numbers) {
				pages.add(renderer.renderImageWithDPI(number, DENSITY));
			}
			return pages;
		}
	}

	private static byte[] get(String address) throws IOException {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray())
				.body();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

}
