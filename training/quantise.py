"""Turn a float model folder into one with 8-bit weights and activations: static quantisation.

    python quantise.py --from emoverse-fer --model emoverse-fer-int8 --version 2.0.0

Convolutions become 8-bit: weights symmetric per output channel, activations by the ranges that tiles of Training
produce (the mean over batches of each batch's extremes). Written as QuantizeLinear/DequantizeLinear pairs, which
runtimes fuse into integer convolutions (Jacob et al. 2018). The rest, squeeze-and-excitation and the heads, stays in
32 bits: it is small. Refuses to write a network that loses more than half a point of accuracy on either head.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from answers import normalised, runtime_answers, tensor_ranges
from model_folder import MODELS, write_model_folder
from prepare import load_split, reference_folder, trainable_mask

CALIBRATION_TILES = 1024
MOST_LOST = 0.005  # accuracy


def quantised(network: onnx.ModelProto, ranges: dict[str, tuple[float, float]]) -> onnx.ModelProto:
    """The same graph with 8-bit convolutions; `ranges` has every tensor that `activations_of` names."""
    graph = network.graph
    weights = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    same = {node.output[0]: node.input[0] for node in graph.node if node.op_type == "Identity" and node.input[0] in weights}
    activations = set(activations_of(network))
    nodes: list[onnx.NodeProto] = []
    constants: dict[str, np.ndarray] = {}
    scales: dict[str, float] = {}

    def quantise_activation(name: str) -> None:
        low, high = min(ranges[name][0], 0.0), max(ranges[name][1], 0.0)
        scale = np.float32(max(high - low, 1e-6) / 255)
        scales[name] = float(scale)
        constants[f"{name}.scale"], constants[f"{name}.zero"] = scale, np.uint8(np.clip(round(-low / float(scale)), 0, 255))
        nodes.append(helper.make_node("QuantizeLinear", [name, f"{name}.scale", f"{name}.zero"], [f"{name}.q"]))
        nodes.append(helper.make_node("DequantizeLinear", [f"{name}.q", f"{name}.scale", f"{name}.zero"], [f"{name}.dq"]))

    for name in activations & {value.name for value in graph.input}:
        quantise_activation(name)
    for node in graph.node:
        if node.op_type == "Identity" and node.output[0] in same:
            continue
        inputs = [f"{name}.dq" if name in activations else same.get(name, name) for name in node.input]
        if node.op_type == "Conv":
            kernel = weights[same.get(node.input[1], node.input[1])]
            step = (np.maximum(np.abs(kernel).reshape(len(kernel), -1).max(axis=1), 1e-8) / 127).astype(np.float32)
            prefix = node.output[0]
            constants[f"{prefix}.w"] = np.clip(np.round(kernel / step[:, None, None, None]), -127, 127).astype(np.int8)
            constants[f"{prefix}.w.scale"], constants[f"{prefix}.w.zero"] = step, np.zeros(len(kernel), np.int8)
            nodes.append(helper.make_node("DequantizeLinear", [f"{prefix}.w", f"{prefix}.w.scale", f"{prefix}.w.zero"], [f"{prefix}.w.dq"], axis=0))
            inputs[1] = f"{prefix}.w.dq"
            if len(node.input) > 2:
                bias = weights[same.get(node.input[2], node.input[2])]
                bias_step = (step * scales[node.input[0]]).astype(np.float32)
                constants[f"{prefix}.b"] = np.round(bias / bias_step).astype(np.int32)
                constants[f"{prefix}.b.scale"], constants[f"{prefix}.b.zero"] = bias_step, np.zeros(len(bias), np.int32)
                nodes.append(helper.make_node("DequantizeLinear", [f"{prefix}.b", f"{prefix}.b.scale", f"{prefix}.b.zero"], [f"{prefix}.b.dq"], axis=0))
                inputs[2] = f"{prefix}.b.dq"
        copy = onnx.NodeProto()
        copy.CopyFrom(node)
        del copy.input[:]
        copy.input.extend(inputs)
        nodes.append(copy)
        for name in node.output:
            if name in activations:
                quantise_activation(name)

    used = {name for node in nodes for name in node.input}
    kept = [tensor for tensor in graph.initializer if tensor.name in used]
    added = [numpy_helper.from_array(np.asarray(value), name) for name, value in constants.items()]
    result = onnx.ModelProto()
    result.CopyFrom(network)
    del result.graph.node[:], result.graph.initializer[:], result.graph.value_info[:]
    result.graph.node.extend(nodes)
    result.graph.initializer.extend([*kept, *added])
    onnx.checker.check_model(result)
    return result


def with_plain_weights(network: onnx.ModelProto) -> onnx.ModelProto:
    """The same network with weights that were stored in 16 bits as 32-bit ones, without their Casts."""
    halves = {tensor.name: tensor for tensor in network.graph.initializer}
    plain = onnx.ModelProto()
    plain.CopyFrom(network)
    del plain.graph.node[:], plain.graph.initializer[:]
    folded: set[str] = set()
    for node in network.graph.node:
        if node.op_type == "Cast" and node.input[0] in halves:
            folded.add(node.input[0])
            values = numpy_helper.to_array(halves[node.input[0]]).astype(np.float32)
            plain.graph.initializer.append(numpy_helper.from_array(values, node.output[0]))
        else:
            plain.graph.node.append(node)
    plain.graph.initializer.extend(tensor for name, tensor in halves.items() if name not in folded)
    return plain


def activations_of(network: onnx.ModelProto) -> list[str]:
    """Tensors that become 8-bit: what convolutions read, and what they and the blocks' sums write (after a Relu, if one follows)."""
    readers: dict[str, list[onnx.NodeProto]] = {}
    for node in network.graph.node:
        for name in node.input:
            readers.setdefault(name, []).append(node)
    found: list[str] = []
    for node in network.graph.node:
        if node.op_type == "Conv":
            found.append(node.input[0])
        if node.op_type in ("Conv", "Add", "Mul"):
            following = readers.get(node.output[0], [])
            relu = len(following) == 1 and following[0].op_type == "Relu"
            found.append(following[0].output[0] if relu else node.output[0])
    return list(dict.fromkeys(found))


def collect_ranges(network: onnx.ModelProto, tiles: np.ndarray) -> dict[str, tuple[float, float]]:
    names = activations_of(network)
    inputs = {value.name for value in network.graph.input}
    opened = onnx.ModelProto()
    opened.CopyFrom(network)
    opened.graph.output.extend([helper.make_tensor_value_info(name, TensorProto.FLOAT, None) for name in names if name not in inputs])
    with tempfile.TemporaryDirectory() as folder:
        onnx.save(opened, str(Path(folder) / "opened.onnx"))
        ranges = tensor_ranges(Path(folder) / "opened.onnx", tiles)
    white, black = normalised(np.array([[[255]]], np.uint8)).item(), normalised(np.array([[[0]]], np.uint8)).item()
    return {**{name: (black, white) for name in inputs}, **ranges}  # the input is a gray level: its range is known


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--from", dest="source", required=True, help="folder under models/ with 32-bit weights")
    parser.add_argument("--model", required=True, help="folder under models/ to write")
    parser.add_argument("--version", required=True)
    parser.add_argument("--data")
    arguments = parser.parse_args()

    folder = reference_folder(arguments.data)
    training_split, validation = load_split(folder, "Training"), load_split(folder, "PublicTest")
    candidates = np.flatnonzero(trainable_mask(training_split, validation))
    chosen = np.random.default_rng(2013).choice(candidates, CALIBRATION_TILES, replace=False)
    source, target = MODELS / arguments.source, MODELS / arguments.model
    network = with_plain_weights(onnx.load(str(source / "model.onnx")))
    smaller = quantised(network, collect_ranges(network, training_split.tiles[chosen]))
    target.mkdir(parents=True, exist_ok=True)
    onnx.save(smaller, str(target / "model.onnx"))

    before, after = (runtime_answers(path / "model.onnx", validation) for path in (source, target))
    for head, truth in (("fer2013", validation.fer2013), ("ferplus", validation.ferplus_majority)):
        counted = truth >= 0
        accuracies = [float((getattr(answers, head).argmax(1) == truth)[counted].mean()) for answers in (before, after)]
        print(f"{head}: {accuracies[0]:.4f} in 32 bits, {accuracies[1]:.4f} in 8 bits")
        if accuracies[0] - accuracies[1] > MOST_LOST:
            raise SystemExit(f"{head} loses more than {MOST_LOST}: not written up")

    manifest = json.loads((source / "manifest.json").read_text())
    training = {**manifest["training"], "tiles": manifest["training"]["data"][0]["tiles"], "storedAs": "int8 convolutions, the rest float32"}
    history = json.loads((source / "history.json").read_text())
    write_model_folder(target, arguments.version, folder, training, history, tolerance=0.05)


if __name__ == "__main__":
    main()
