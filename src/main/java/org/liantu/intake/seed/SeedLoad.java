package org.liantu.intake.seed;

import org.liantu.intake.log.Import;

/**
 * What came of loading the seed.
 *
 * @param entry the import that says so: the new one, or the earlier one of the same files
 * @param unchanged whether the files were those of an earlier import, so that nothing was
 * written
 */
public record SeedLoad(Import entry, boolean unchanged) {

}
