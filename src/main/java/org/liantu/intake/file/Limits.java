package org.liantu.intake.file;

import java.util.Locale;

/**
 * How much is taken from a stranger. What is beyond is refused as soon as it is noticed.
 *
 * @param fileBytes of one file, as it was brought or as it came out of an archive
 * @param unpackedBytes of all that comes out of the archives of one opening, or out of
 * one workbook each time it is read
 * @param filesInArchive files and folders in one archive, or parts of one workbook
 * @param unpackRatio how many times the size of a packed file may come out of it, once
 * more than {@link #UNSUSPICIOUS} bytes have
 * @param cellChars characters of one cell
 * @param columns of one record
 * @param records of one file each time it is read
 * @param recordBytes of one line of JSON Lines
 * @param depth how deep a JSON record may nest
 * @param sharedTextBytes memory for the texts that the sheets of a workbook share
 * @param problems of one file each time it is read; nobody mends more in one go
 */
public record Limits(long fileBytes, long unpackedBytes, int filesInArchive, double unpackRatio, int cellChars,
		int columns, long records, int recordBytes, int depth, long sharedTextBytes, int problems) {

	/** So little may come out of a file of any size. */
	static final long UNSUSPICIOUS = 1024 * 1024;

	private static final long KB = 1024;

	/** Room for the published data sets that people bring, on a small machine. */
	public static final Limits USUAL = new Limits(1024 * KB * KB, 4 * 1024 * KB * KB, 2_000, 100, 64 * 1024, 2_000,
			10_000_000, 4 * 1024 * 1024, 64, 128 * KB * KB, 10_000);

	/** How much may come out of packed bytes. */
	long unpackedFrom(long packedBytes) {
		return Math.max(UNSUSPICIOUS, (long) (packedBytes * this.unpackRatio));
	}

	static String bytes(long bytes) {
		if (bytes >= KB * KB) {
			return count(bytes / (KB * KB)) + " MB";
		}
		return (bytes >= KB) ? bytes / KB + " KB" : bytes + " B";
	}

	static String count(long count) {
		return String.format(Locale.ROOT, "%,d", count);
	}

}
