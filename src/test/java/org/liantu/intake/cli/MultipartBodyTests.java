package org.liantu.intake.cli;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The body in which files travel, byte by byte. */
class MultipartBodyTests {

	@TempDir
	private Path folder;

	@Test
	void everyPartHasItsNameItsFileAndItsBytes() throws IOException {
		Path file = this.folder.resolve("企业 \"一\".csv");
		Files.write(file, new byte[] { (byte) 0xB9, 0, '\n' });
		MultipartBody body = new MultipartBody("b1").text("mappingFile", "mapping.yaml", "标题").file("file", file);
		assertThat(body.contentType()).isEqualTo("multipart/form-data; boundary=b1");
		ByteArrayOutputStream wanted = new ByteArrayOutputStream();
		wanted.writeBytes(("--b1\r\nContent-Disposition: form-data; name=\"mappingFile\"; filename=\"mapping.yaml\"\r\n"
				+ "Content-Type: application/octet-stream\r\n\r\n标题\r\n"
				+ "--b1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"企业 %22一%22.csv\"\r\n"
				+ "Content-Type: application/octet-stream\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		wanted.writeBytes(new byte[] { (byte) 0xB9, 0, '\n' });
		wanted.writeBytes("\r\n--b1--\r\n".getBytes(StandardCharsets.UTF_8));
		assertThat(sent(body.publisher())).isEqualTo(wanted.toByteArray());
		assertThat(body.publisher().contentLength()).isEqualTo(wanted.size());
	}

	@Test
	void aLargeFileIsSentPieceByPiece() throws IOException {
		byte[] bytes = new byte[3 * 1024 * 1024];
		java.util.Arrays.fill(bytes, (byte) 7);
		Path file = Files.write(this.folder.resolve("large.csv"), bytes);
		Pieces pieces = new Pieces();
		new MultipartBody("b2").file("file", file).publisher().subscribe(pieces);
		assertThat(pieces.done.join()).hasSizeGreaterThan(bytes.length);
		assertThat(pieces.largest).isLessThan(128 * 1024);
	}

	@Test
	void aFileThatIsGoneIsNoticedBeforeAnythingIsSent() {
		assertThatExceptionOfType(FileNotFoundException.class)
			.isThrownBy(() -> new MultipartBody("b3").file("file", this.folder.resolve("gone.csv")));
	}

	private static byte[] sent(HttpRequest.BodyPublisher publisher) {
		Pieces pieces = new Pieces();
		publisher.subscribe(pieces);
		return pieces.done.join();
	}

	private static final class Pieces implements Flow.Subscriber<ByteBuffer> {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private final CompletableFuture<byte[]> done = new CompletableFuture<>();

		private int largest;

		@Override
		public void onSubscribe(Flow.Subscription subscription) {
			subscription.request(Long.MAX_VALUE);
		}

		@Override
		public void onNext(ByteBuffer piece) {
			byte[] read = new byte[piece.remaining()];
			piece.get(read);
			this.largest = Math.max(this.largest, read.length);
			this.bytes.writeBytes(read);
		}

		@Override
		public void onError(Throwable error) {
			this.done.completeExceptionally(error);
		}

		@Override
		public void onComplete() {
			this.done.complete(this.bytes.toByteArray());
		}

	}

}
