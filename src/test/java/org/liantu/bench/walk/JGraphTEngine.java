package org.liantu.bench.walk;

import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.BidirectionalDijkstraShortestPath;
import org.jgrapht.alg.util.Triple;
import org.jgrapht.graph.AsUndirectedGraph;
import org.jgrapht.graph.AsUnweightedGraph;
import org.jgrapht.opt.graph.sparse.IncomingEdgesSupport;
import org.jgrapht.opt.graph.sparse.SparseIntDirectedWeightedGraph;

/** A library for graphs in memory, with its sparsest graph. */
final class JGraphTEngine implements Engine {

	private final Graph<Integer, Integer> graph;

	private final Graph<Integer, Integer> undirected;

	private final BitSet locals;

	private final Duration built;

	private final long memoryBytes;

	JGraphTEngine(int companies, Edges supplies, BitSet locals) {
		long before = heapInUse();
		long began = System.nanoTime();
		this.graph = graph(companies, Adjacency.customers(companies, supplies));
		this.undirected = new AsUnweightedGraph<>(new AsUndirectedGraph<>(this.graph));
		this.locals = locals;
		this.built = Duration.ofNanos(System.nanoTime() - began);
		this.memoryBytes = heapInUse() - before;
	}

	static JGraphTEngine of(TradeMarket market) {
		return new JGraphTEngine(market.companies(), market.supplies(), market.locals());
	}

	@Override
	public String name() {
		return "JGraphT";
	}

	@Override
	public String remark() {
		return "SparseIntDirectedWeightedGraph, every walk taken; BidirectionalDijkstraShortestPath";
	}

	@Override
	public long memoryBytes() {
		return this.memoryBytes;
	}

	@Override
	public Duration built() {
		return this.built;
	}

	@Override
	public List<Scored> top(int lead, int hops) {
		Int2LongOpenHashMap scores = new Int2LongOpenHashMap();
		for (Integer firstEdge : this.graph.incomingEdgesOf(lead)) {
			int first = this.graph.getEdgeSource(firstEdge);
			long sureOfFirst = hundredths(firstEdge);
			scores.addTo(first, Engine.value(1) * sureOfFirst);
			if (hops == 1) {
				continue;
			}
			for (Integer secondEdge : this.graph.incomingEdgesOf(first)) {
				int second = this.graph.getEdgeSource(secondEdge);
				if (second == lead) {
					continue;
				}
				long sureOfSecond = sureOfFirst * hundredths(secondEdge);
				scores.addTo(second, Engine.value(2) * sureOfSecond);
				if (hops == 2) {
					continue;
				}
				for (Integer thirdEdge : this.graph.incomingEdgesOf(second)) {
					int third = this.graph.getEdgeSource(thirdEdge);
					if (third != lead && third != first) {
						scores.addTo(third, Engine.value(3) * sureOfSecond * hundredths(thirdEdge));
					}
				}
			}
		}
		Best best = new Best();
		for (Int2LongMap.Entry one : scores.int2LongEntrySet()) {
			if (!this.locals.get(one.getIntKey())) {
				best.offer(one.getIntKey(), one.getLongValue());
			}
		}
		return best.list();
	}

	private long hundredths(Integer edge) {
		return (long) this.graph.getEdgeWeight(edge);
	}

	@Override
	public int distance(int from, int to, int most) {
		GraphPath<Integer, Integer> path = new BidirectionalDijkstraShortestPath<>(this.undirected, most).getPath(from,
				to);
		return (path != null) ? path.getLength() : -1;
	}

	@Override
	public void close() {
	}

	/** It wants its edges ordered by where they start. */
	private static Graph<Integer, Integer> graph(int companies, Adjacency customers) {
		return new SparseIntDirectedWeightedGraph(companies, customers.others().length,
				() -> IntStream.range(0, companies)
					.boxed()
					.flatMap((from) -> IntStream.range(customers.starts()[from], customers.starts()[from + 1])
						.mapToObj((i) -> Triple.of(from, customers.others()[i], (double) customers.hundredths()[i]))),
				IncomingEdgesSupport.FULL_INCOMING_EDGES);
	}

	private static long heapInUse() {
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		return runtime.totalMemory() - runtime.freeMemory();
	}

}
