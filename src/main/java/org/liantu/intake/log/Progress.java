package org.liantu.intake.log;

import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param read records read
 * @param valid rows without an error
 * @param written statements written
 * @param perSecond records read a second; in the last step, things derived a second
 * @param share how much of the whole is done, 0 to 1
 * @param remainingSeconds how long it will take at this pace; null if that cannot be told
 * yet
 */
public record Progress(long read, long valid, long written, long perSecond, double share,
		@Nullable Long remainingSeconds) {

}
