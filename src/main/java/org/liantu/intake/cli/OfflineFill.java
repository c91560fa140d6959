package org.liantu.intake.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.liantu.intake.foreign.Order;
import org.liantu.intake.log.Import;

/**
 * Fills a data directory that holds no graph yet, without a Neo4j that serves: for the
 * first millions of rows. Asked for as a bean of an application in which nothing is
 * started that nobody asks for.
 */
public interface OfflineFill {

	/**
	 * Fills it: all of it or nothing.
	 * @param directory the data directory, made if it is not there
	 * @param files what to fill it with
	 * @param order how the files are to be read
	 * @param progress told now and then how far it is
	 * @return the import, ended
	 * @throws org.liantu.model.LiantuException if there is a graph already, or a file is
	 * not taken
	 */
	Import fill(Path directory, List<Path> files, Order order, Consumer<Import> progress);

}
