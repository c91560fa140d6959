package org.liantu.statement;

/**
 * What a publication did.
 *
 * @param revision the revision of the graph afterwards
 * @param added statements that are now live
 * @param withdrawn statements that no longer are
 * @param put nodes and edges that are new or read differently
 * @param dropped nodes and edges that are gone
 */
public record Published(long revision, int added, int withdrawn, int put, int dropped) {

	/** Whether any fact changed, and with it the revision. */
	public boolean changedFacts() {
		return this.put + this.dropped > 0;
	}

}
