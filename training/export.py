"""Trained layers to ONNX, int8 per channel; tables and heads to plain arrays."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import onnx
from network import HEADS, WIDTH, Embeddings, Layer
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

_OPSET = 20  # the first with Gelu
_SHARPNESS = np.float32((WIDTH // HEADS) ** -0.5)

Floats = NDArray[np.float32]


class Graph:
    """Nodes and weights of a graph under construction, over one sentence without padding."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def weight(self, name: str, value: NDArray[np.generic]) -> str:
        """Store an array and return its name."""
        self.weights.append(numpy_helper.from_array(np.asarray(value, order="C"), name))
        return name

    def apply(self, kind: str, name: str, *inputs: str, **attributes: object) -> str:
        """Add a node with one output, named like the node."""
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, **attributes))
        return name

    def linear(self, name: str, states: str, weight: Floats, bias: Floats) -> str:
        """`states @ weight + bias`."""
        product = self.apply(
            "MatMul", f"{name}.product", states, self.weight(f"{name}.weight", weight)
        )
        return self.apply("Add", name, product, self.weight(f"{name}.bias", bias))

    def norm(self, name: str, states: str, module: nn.LayerNorm) -> str:
        """Layer normalisation."""
        gain = self.weight(f"{name}.gain", array(module.weight))
        shift = self.weight(f"{name}.shift", array(module.bias))
        return self.apply("LayerNormalization", name, states, gain, shift, epsilon=module.eps)


def write_layers(layers: Sequence[Layer], path: Path, *, quantised: bool = True) -> None:
    """Write layers as a graph from `states` to `read`, both of pieces by width."""
    graph = Graph()
    states = "states"
    for number, layer in enumerate(layers):
        states = _layer(graph, f"layer{number}", states, layer)
    graph.apply("Identity", "read", states)
    shape = ["pieces", WIDTH]
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            path.stem,
            [helper.make_tensor_value_info("states", TensorProto.FLOAT, shape)],
            [helper.make_tensor_value_info("read", TensorProto.FLOAT, shape)],
            graph.weights,
        ),
        opset_imports=[helper.make_opsetid("", _OPSET)],
        ir_version=10,
        producer_name="communique",
    )
    onnx.checker.check_model(model)
    if quantised:
        _write_quantised(model, path)
    else:
        onnx.save(model, path)


def write_embeddings(embeddings: Embeddings, path: Path, most_pieces: int) -> None:
    """Write the tables: words in int8 with a scale a word, places in half precision."""
    words = array(embeddings.words)
    scales = np.abs(words).max(axis=1) / 127
    np.savez(
        path,
        words=np.rint(words / scales[:, None]).astype(np.int8),
        scales=scales.astype(np.float32),
        positions=array(embeddings.positions)[:most_pieces].astype(np.float16),
        gain=array(embeddings.gain),
        shift=array(embeddings.shift),
    )


def write_heads(
    heads: Mapping[str, nn.Linear], roles: Mapping[str, nn.Embedding], path: Path
) -> None:
    """Write the small layers that answer, each as a weight and a bias, and the tables of roles."""
    arrays: dict[str, Any] = {}
    for name, head in heads.items():
        arrays[f"{name}.weight"] = array(head.weight).T
        arrays[f"{name}.bias"] = array(head.bias)
    for name, table in roles.items():
        arrays[f"{name}.roles"] = array(table.weight)
    np.savez(path, **arrays)


def array(tensor: Tensor) -> Floats:
    """A tensor's numbers in single precision."""
    return np.asarray(tensor.detach().float().numpy(), dtype=np.float32)


def _layer(graph: Graph, name: str, states: str, layer: Layer) -> str:
    read = _attention(graph, name, states, layer)
    summed = graph.apply("Add", f"{name}.attended.sum", states, read)
    attended = graph.norm(f"{name}.attended", summed, layer.attended)
    up = graph.linear(f"{name}.up", attended, array(layer.up.weight).T, array(layer.up.bias))
    bent = graph.apply("Gelu", f"{name}.bent", up)
    down = graph.linear(f"{name}.down", bent, array(layer.down.weight).T, array(layer.down.bias))
    summed = graph.apply("Add", f"{name}.left.sum", attended, down)
    return graph.norm(f"{name}.left", summed, layer.left)


def _attention(graph: Graph, name: str, states: str, layer: Layer) -> str:
    """Query, key and value in one product, so that the states are quantised once for all three."""
    read = (layer.query, layer.key, layer.value)
    weight = np.concatenate([array(module.weight).T for module in read], axis=1)
    bias = np.concatenate([array(module.bias) for module in read])
    weight[:, :WIDTH] *= _SHARPNESS
    bias[:WIDTH] *= _SHARPNESS
    joint = graph.linear(f"{name}.joint", states, weight, bias)
    split = graph.weight(f"{name}.split", np.array([0, 3, HEADS, WIDTH // HEADS]))
    by_head = graph.apply("Reshape", f"{name}.by_head", joint, split)
    turned = graph.apply("Transpose", f"{name}.turned", by_head, perm=[1, 2, 0, 3])
    query, key, value = (
        graph.apply(
            "Gather",
            f"{name}.{part}",
            turned,
            graph.weight(f"{name}.at_{part}", np.array(at)),
            axis=0,
        )
        for at, part in enumerate(("query", "key", "value"))
    )
    across = graph.apply("Transpose", f"{name}.across", key, perm=[0, 2, 1])
    scores = graph.apply("MatMul", f"{name}.scores", query, across)
    shares = graph.apply("Softmax", f"{name}.shares", scores, axis=-1)
    mixed = graph.apply("MatMul", f"{name}.mixed", shares, value)
    back = graph.apply("Transpose", f"{name}.back", mixed, perm=[1, 0, 2])
    joined = graph.weight(f"{name}.width", np.array([0, WIDTH]))
    flat = graph.apply("Reshape", f"{name}.flat", back, joined)
    return graph.linear(f"{name}.out", flat, array(layer.out.weight).T, array(layer.out.bias))


def _write_quantised(model: onnx.ModelProto, path: Path) -> None:
    """Weights to seven of eight bits: without the eighth, older processors add without overflow."""
    with TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        onnx.save(model, whole)
        quantize_dynamic(
            whole,
            path,
            op_types_to_quantize=["MatMul"],
            per_channel=True,
            reduce_range=True,
            weight_type=QuantType.QInt8,
            extra_options={"MatMulConstBOnly": True},
        )
