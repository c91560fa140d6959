package org.liantu.chainmap.board;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.liantu.chainmap.LeadFirm;
import org.liantu.chainmap.Segment;
import org.liantu.model.Name;

/**
 * Where everything of a chain lies, in pixels from the upper left corner.
 *
 * @param chain id of the chain
 * @param name name of the chain
 * @param width of the whole
 * @param height of the whole
 * @param bands the stages, in the order in which goods flow, support last
 * @param boxes the segments that are shown, outer ones before their parts
 * @param wires what feeds what, between the outermost boxes
 */
public record Board(String chain, Name name, double width, double height, List<Band> bands, List<Box> boxes,
		List<Wire> wires) {

	/**
	 * All of one stage.
	 *
	 * @param stage upstream, midstream, downstream or support
	 * @param x left edge
	 * @param y upper edge
	 * @param width of it
	 * @param height of it
	 */
	public record Band(String stage, double x, double y, double width, double height) {

	}

	/**
	 * A segment.
	 *
	 * @param segment what it is and how present it is here
	 * @param leadFirms the lead firms that work in it or, where it is folded, in a part
	 * of it, by id
	 * @param parts how many segments are directly part of it
	 * @param folded whether it has parts that are not shown
	 * @param x left edge
	 * @param y upper edge
	 * @param width of it
	 * @param height of it
	 */
	public record Box(Segment segment, List<LeadFirm> leadFirms, int parts, boolean folded, double x, double y,
			double width, double height) {

		/** Whether parts of it are shown inside of it. */
		public boolean isOpen() {
			return this.parts > 0 && !this.folded;
		}

	}

	/**
	 * What runs from box to box.
	 *
	 * @param from id of the segment that feeds
	 * @param to id of the segment that is fed
	 * @param feeds how many feeds between their parts it stands for
	 * @param points where it begins, bends and ends
	 */
	public record Wire(String from, String to, int feeds, List<Point> points) {

	}

	/**
	 * A place.
	 *
	 * @param x from the left
	 * @param y from above
	 */
	public record Point(double x, double y) {

	}

	/** The box of a segment, if it is shown. */
	public Optional<Box> findBox(@Nullable String segment) {
		return this.boxes.stream().filter((box) -> box.segment().id().equals(segment)).findFirst();
	}

}
