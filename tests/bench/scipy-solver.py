"""scipy on an instance file: a line in, a solve, a line "weight milliseconds megabytes" out (processor time).

min_weight_full_bipartite_matching wants a partner for every row. So each row gets a column of its own in which it is left
over: every score is one higher, that column's is one, and the number of rows is taken off the total. One place a column.
"""

import resource
import sys
import time

import numpy as np
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

numbers = np.fromfile(sys.argv[1], dtype="<i4")
rows, columns, pairs = (int(number) for number in numbers[:3])
start = numbers[3 + columns : 4 + columns + rows]
column = numbers[4 + columns + rows : 4 + columns + rows + pairs]
weight = numbers[4 + columns + rows + pairs :]
del numbers

each = np.diff(start)
where = np.arange(pairs) + np.repeat(np.arange(rows), each)
over = start[1:] + np.arange(rows)
indices = np.empty(pairs + rows, dtype=np.int32)
scores = np.empty(pairs + rows)
indices[where], scores[where] = column, weight + 1.0
indices[over], scores[over] = columns + np.arange(rows), 1.0
graph = csr_matrix((scores, indices, start + np.arange(rows + 1)), shape=(rows, columns + rows))
del where, over, indices, scores

for _ in sys.stdin:
    begun = time.process_time()
    chosen = min_weight_full_bipartite_matching(graph, maximize=True)
    took = 1000 * (time.process_time() - begun)
    total = int(np.asarray(graph[chosen]).sum()) - rows
    print(total, took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, flush=True)
