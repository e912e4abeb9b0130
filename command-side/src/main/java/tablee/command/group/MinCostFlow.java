package tablee.command.group;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cheapest of the largest flows through a network, by successive shortest paths. Edges may cost less than nothing as
 * long as no circle of them does. Without any choice by chance: the same network carries the same flow.
 */
final class MinCostFlow {

  private static final class Edge {

    final int to;
    final long cost;
    int room;

    Edge(int to, int room, long cost) {
      this.to = to;
      this.room = room;
      this.cost = cost;
    }
  }

  /** An edge and the way back over it stand next to each other: edge {@code e} goes back over {@code e ^ 1}. */
  private final List<Edge> edges = new ArrayList<>();
  private final List<List<Integer>> leaving = new ArrayList<>();

  MinCostFlow(int nodes) {
    for (int node = 0; node < nodes; node++) {
      leaving.add(new ArrayList<>());
    }
  }

  /** @return names the edge */
  int edge(int from, int to, int room, long cost) {
    int name = edges.size();
    leaving.get(from).add(name);
    edges.add(new Edge(to, room, cost));
    leaving.get(to).add(name + 1);
    edges.add(new Edge(from, 0, -cost));
    return name;
  }

  boolean carries(int edge) {
    return edges.get(edge ^ 1).room > 0;
  }

  void run(int source, int sink) {
    int[] last = new int[leaving.size()];
    while (findCheapestPath(source, sink, last)) {
      for (int node = sink; node != source; node = edges.get(last[node] ^ 1).to) {
        edges.get(last[node]).room--;
        edges.get(last[node] ^ 1).room++;
      }
    }
  }

  /** @param last takes the edge by which each node is reached */
  private boolean findCheapestPath(int source, int sink, int[] last) {
    long[] cost = new long[leaving.size()];
    Arrays.fill(cost, Long.MAX_VALUE);
    cost[source] = 0;
    boolean[] waits = new boolean[leaving.size()];
    var next = new ArrayDeque<Integer>(List.of(source));
    while (!next.isEmpty()) {
      int node = next.remove();
      waits[node] = false;
      for (int name : leaving.get(node)) {
        var edge = edges.get(name);
        long there = cost[node] + edge.cost;
        if (edge.room > 0 && there < cost[edge.to]) {
          cost[edge.to] = there;
          last[edge.to] = name;
          if (!waits[edge.to]) {
            waits[edge.to] = true;
            next.add(edge.to);
          }
        }
      }
    }
    return cost[sink] < Long.MAX_VALUE;
  }
}
