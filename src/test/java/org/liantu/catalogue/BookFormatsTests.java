package org.liantu.catalogue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;

import org.liantu.catalogue.book.Block;
import org.liantu.catalogue.book.Book;
import org.liantu.catalogue.book.Chapter;
import org.liantu.catalogue.book.Cover;
import org.liantu.catalogue.book.Text;
import org.liantu.catalogue.format.BookWriters;
import org.liantu.web.Format;
import org.liantu.web.Phrasebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What becomes of texts, however odd, and what an office can make look its own way. */
@DisplayName("The formats of a book")
class BookFormatsTests {

	@TempDir
	private Path folder;

	private static Book book(String text) {
		Cover cover = new Cover("zh-CN", "目录", "副题", "天台县", LocalDate.of(2026, 11, 23), 7, "0123456789abcdef",
				List.of());
		return new Book(cover, List.of(new Chapter("one", "一章", List.of(new Block.Paragraph(Text.of(text), false)))),
				false);
	}

	private static String pdfText(Book book) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		BookWriters.of(new MockEnvironment(), Phrasebooks.of("catalogue")).write(book, Format.PDF, out);
		try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
			return new PDFTextStripper().getText(document);
		}
	}

	@Test
	void everyCharacterOfTheBasicSetIsReadBackAsItself() throws IOException {
		Charset basic = Charset.forName("GB2312");
		int count = 0;
		// As many as fit on a page.
		for (int page = 0xB0; page <= 0xF7; page += 12) {
			StringBuilder all = new StringBuilder();
			for (int row = page; row < page + 12 && row <= 0xF7; row++) {
				for (int cell = 0xA1; cell <= 0xFE; cell++) {
					String one = new String(new byte[] { (byte) row, (byte) cell }, basic);
					if (one.codePointAt(0) != 0xFFFD) {
						all.append(one);
						count++;
					}
				}
			}
			assertThat(pdfText(book(all.toString())).replaceAll("\\s", "")).contains(all);
		}
		assertThat(count).isEqualTo(6763);
	}

	@Test
	void rareCharactersOfNamesAreShown() throws IOException {
		String rare = "㛃䶮堃翀喆 玥昇 犇骉 鑫淼焱垚 華東電氣 〇㎡";
		assertThat(pdfText(book(rare)).replaceAll("\\s", "")).contains(rare.replace(" ", ""));
	}

	@Test
	void whatLooksLikeMarkupIsText() throws IOException {
		String html = new String(BookWriters.of(new MockEnvironment(), Phrasebooks.of("catalogue"))
			.file(book("<script>alert(1)</script> & ${7*7}"), Format.HTML), StandardCharsets.UTF_8);
		assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ${7*7}").doesNotContain("<script>");
	}

	@Test
	void anOfficeBringsItsOwnTemplateStylesAndEmblem() throws IOException {
		Files.writeString(this.folder.resolve("book.css"), "h1 { color: #c00; }");
		Files.writeString(this.folder.resolve("emblem.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
		MockEnvironment settings = new MockEnvironment().withProperty("liantu.catalogue.folder",
				this.folder.toString());
		String html = new String(BookWriters.of(settings, Phrasebooks.of("catalogue")).file(book("文"), Format.HTML),
				StandardCharsets.UTF_8);
		assertThat(html).contains("h1 { color: #c00; }", "data:image/svg+xml;base64,").contains("一章");
		Files.writeString(this.folder.resolve("book.ftlh"), "<html><body>${book.cover.publisher}自制</body></html>");
		assertThat(new String(BookWriters.of(settings, Phrasebooks.of("catalogue")).file(book("文"), Format.HTML),
				StandardCharsets.UTF_8))
			.contains("天台县自制");
	}

	@Test
	void whatAnOfficeChangesIsSeenAtOnce() throws IOException {
		BookWriters writers = BookWriters.of(
				new MockEnvironment().withProperty("liantu.catalogue.folder", this.folder.toString()),
				Phrasebooks.of("catalogue"));
		String before = writers.look();
		Files.writeString(this.folder.resolve("book.ftlh"), "<html><body>一</body></html>");
		assertThat(new String(writers.file(book("文"), Format.HTML), StandardCharsets.UTF_8)).contains("一");
		String after = writers.look();
		Files.writeString(this.folder.resolve("book.ftlh"), "<html><body>第二种</body></html>");
		assertThat(new String(writers.file(book("文"), Format.HTML), StandardCharsets.UTF_8)).contains("第二种");
		assertThat(List.of(before, after, writers.look())).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@ValueSource(strings = { "svg", "png" })
	void theEmblemIsInThePdf(String kind) throws IOException {
		if (kind.equals("svg")) {
			Files.writeString(this.folder.resolve("emblem.svg"),
					"<svg xmlns='http://www.w3.org/2000/svg' width='80' height='80' viewBox='0 0 80 80'><rect width='80' height='80' fill='#ff0000'/></svg>");
		}
		else {
			BufferedImage red = new BufferedImage(80, 80, BufferedImage.TYPE_INT_RGB);
			IntStream.range(0, 6400).forEach((i) -> red.setRGB(i % 80, i / 80, 0xFF0000));
			ImageIO.write(red, "png", this.folder.resolve("emblem.png").toFile());
		}
		byte[] pdf = BookWriters
			.of(new MockEnvironment().withProperty("liantu.catalogue.folder", this.folder.toString()),
					Phrasebooks.of("catalogue"))
			.file(book("文"), Format.PDF);
		try (PDDocument document = Loader.loadPDF(pdf)) {
			BufferedImage cover = new PDFRenderer(document).renderImageWithDPI(0, 40);
			assertThat(IntStream.range(0, cover.getWidth() * cover.getHeight())
				.filter((i) -> (cover.getRGB(i % cover.getWidth(), i / cover.getWidth()) & 0xFFFFFF) == 0xFF0000)
				.count()).isGreaterThan(100);
		}
	}

	@Test
	void aFolderThatIsNotThereIsSaidAtOnce() {
		MockEnvironment settings = new MockEnvironment().withProperty("liantu.catalogue.folder", "/no/such/folder");
		assertThatIllegalArgumentException().isThrownBy(() -> BookWriters.of(settings, Phrasebooks.of("catalogue")))
			.withMessageContaining("/no/such/folder");
	}

}
