"""Opens payloads as open.cjs does; the argument is the release of NetworkX that must be there."""
import json
import sys

import networkx

assert networkx.__version__ == sys.argv[1], networkx.__version__


def node_link(data):
    graph = networkx.node_link_graph(data)
    assert graph.is_multigraph() and graph.is_directed()
    assert all(d["label"] and d["type"] for _, d in graph.nodes(data=True))
    return {"nodes": list(graph), "edges": [[key, source, target] for source, target, key in graph.edges(keys=True)]}


def opengraph(data):
    from bhopengraph.OpenGraph import OpenGraph

    graph = OpenGraph()
    assert graph.import_from_dict(data)
    valid, errors = graph.validate_graph()
    # Things without a relation are no error.
    assert not [e for e in errors if "isolated" not in e.lower()], errors
    for thing in [*graph.nodes.values(), *graph.edges.values()]:
        ok, errors = thing.properties.validate()
        assert ok, errors
        for name, value in thing.properties.items():
            assert name == name.lower() and value is not None, name
    edges = [[e.properties["id"], e.start_node, e.end_node] for e in graph.edges.values()]
    return {"nodes": list(graph.nodes), "edges": edges}


readers = {"NODE_LINK": node_link, "NODE_LINK_OLD": node_link, "OPENGRAPH": opengraph}
print(json.dumps({name: readers[name](data) for name, data in json.load(sys.stdin).items()}))
