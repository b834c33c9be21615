"""Networks: projections of the graph onto who-meets-whom, as networkx graphs, files and pages.

`build_network` asks the store; `place_nodes` arranges what comes back; `kg.network.output` writes it.
"""
