// LEMON's network simplex on an instance file: a line in, a solve, a line "weight milliseconds megabytes" out (processor time).
// Each row sends one unit, to the end through a column or directly (left over); columns pass on as many as they have places.
#include <sys/resource.h>

#include <cstdio>
#include <ctime>
#include <utility>
#include <vector>

#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

using namespace lemon;

static std::vector<int> read(FILE* file, size_t length) {
  std::vector<int> numbers(length);
  if (fread(numbers.data(), sizeof(int), length, file) != length) throw 1;
  return numbers;
}

int main(int, char** arguments) {
  FILE* file = fopen(arguments[1], "rb");
  const std::vector<int> head = read(file, 3);
  const int rows = head[0], columns = head[1], pairs = head[2];
  const std::vector<int> places = read(file, columns), start = read(file, rows + 1);
  const std::vector<int> column = read(file, pairs), weight = read(file, pairs);
  fclose(file);

  const int end = rows + columns;
  std::vector<std::pair<int, int>> arcs;
  std::vector<int> limit;
  std::vector<long long> price;
  const auto add = [&](int from, int to, int most, long long cost) {
    arcs.push_back({from, to});
    limit.push_back(most);
    price.push_back(cost);
  };
  for (int row = 0; row < rows; row++) {
    for (int at = start[row]; at < start[row + 1]; at++) add(row, rows + column[at], 1, -weight[at]);
    add(row, end, 1, 0);
  }
  for (int to = 0; to < columns; to++) add(rows + to, end, places[to], 0);

  StaticDigraph graph;
  graph.build(end + 1, arcs.begin(), arcs.end());
  StaticDigraph::ArcMap<int> upper(graph);
  StaticDigraph::ArcMap<long long> cost(graph);
  StaticDigraph::NodeMap<int> supply(graph, 0);
  for (size_t k = 0; k < arcs.size(); k++) {
    upper[graph.arc(k)] = limit[k];
    cost[graph.arc(k)] = price[k];
  }
  for (int row = 0; row < rows; row++) supply[graph.node(row)] = 1;
  supply[graph.node(end)] = -rows;

  char line[16];
  while (fgets(line, sizeof line, stdin)) {
    const std::clock_t begun = std::clock();
    NetworkSimplex<StaticDigraph, int, long long> simplex(graph);
    simplex.upperMap(upper).costMap(cost).supplyMap(supply).run();
    const double took = 1000.0 * (std::clock() - begun) / CLOCKS_PER_SEC;
    rusage used;
    getrusage(RUSAGE_SELF, &used);
    printf("%lld %f %f\n", -simplex.totalCost<long long>(), took, used.ru_maxrss / 1024.0);
    fflush(stdout);
  }
}
