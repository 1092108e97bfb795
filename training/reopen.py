"""Make a run out of an exported model folder, to start from or to teach with: its checkpoint need not have been kept.

    python reopen.py --model emoverse-fer-best --name best-again

Weights come as exactly as the file holds them (16 or 8 bits). Norms were folded into the convolutions before them; each
gets back the mean and spread of its input on Training tiles, so that training can go on, and answers stay as they were.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn

from answers import run_onnx
from augment import AugmentConfig
from checkpoint import model_config, save_checkpoint
from config import TrainConfig
from model import EmotionNet
from model_folder import MODELS
from predict import predict
from prepare import load_split, reference_folder, trainable_mask
from train import RUNS

MEASURED_TILES = 2048  # for the statistics of norms
MOST_APART = {"float32": 1e-3, "float16": 1e-3, "int8": 0.1}  # mean logit difference from the file in the product's runtime, by how it is stored


def reopen(source: Path, target: Path, data: Path, device: str = "cpu") -> EmotionNet:
    """Write the checkpoint `target` with the network of the model folder `source`; norms are measured on Training tiles of `data`."""
    training = json.loads((source / "manifest.json").read_text())["training"]
    last = training["runs"][-1]
    model = EmotionNet(model_config({"config": last["config"]})).to(device).eval()
    split, validation = load_split(data, "Training"), load_split(data, "PublicTest")
    kept = split.tiles[trainable_mask(split, validation)]
    fill(model, onnx.load(str(source / "model.onnx")), kept[:: max(1, len(kept) // MEASURED_TILES)])
    fields = {field.name for field in dataclasses.fields(TrainConfig)}
    config = {**dataclasses.asdict(TrainConfig()), **{key: value for key, value in last["config"].items() if key in fields}, "start_from": ""}
    config["augment"] = {**dataclasses.asdict(AugmentConfig()), **config["augment"]}
    weights = model.cpu().state_dict()
    save_checkpoint(target, {
        "config": config, "data": training["dataHashes"], "trained_tiles": training["data"][0]["tiles"], "epoch": last["epochsDone"],
        "model": weights, "average": {"model": weights, "steps": 0}, "history": json.loads((source / "history.json").read_text())["epochs"],
        "earlier": training["runs"][:-1],
    })
    return model


def fill(model: EmotionNet, network: onnx.ModelProto, tiles: np.ndarray) -> None:
    """Give `model` the weights of an exported network of its shape. Raises ValueError where they do not fit."""
    values = constants(network)
    convolutions = [node for node in network.graph.node if node.op_type == "Conv"]
    modules = list(model.modules())
    pairs = [(layer, after) for layer, after in zip(modules, modules[1:]) if isinstance(layer, nn.Conv2d)]
    if len(pairs) != len(convolutions):
        raise ValueError(f"expected {len(pairs)} convolutions, the file has {len(convolutions)}")
    with torch.no_grad():
        for (layer, after), node in zip(pairs, convolutions):
            kernel, bias = (torch.from_numpy(values[name].copy()) for name in node.input[1:3])
            if kernel.shape != layer.weight.shape:
                raise ValueError(f"{node.name}: expected a kernel of {tuple(layer.weight.shape)}, the file has {tuple(kernel.shape)}")
            layer.weight.copy_(kernel)
            if not isinstance(after, nn.BatchNorm2d):
                layer.bias.copy_(bias)
                continue
            after.running_mean.zero_()
            after.running_var.fill_(1 - after.eps)
            after.weight.fill_(1)
            after.bias.copy_(bias)
        folded = {id(parameter) for pair in pairs for layer in pair if isinstance(layer, (nn.Conv2d, nn.BatchNorm2d)) for parameter in layer.parameters()}
        for name, parameter in model.named_parameters():
            if id(parameter) in folded:
                continue
            if name not in values:
                raise ValueError(f"the file has no {name}")
            parameter.copy_(torch.from_numpy(values[name].copy()))
    spread_norms(model, tiles)


def spread_norms(model: EmotionNet, tiles: np.ndarray) -> None:
    """Give every norm the statistics of its input on `tiles`, and make up for it in its scale: the function stays the same."""
    norms = [layer for layer in model.modules() if isinstance(layer, nn.BatchNorm2d)]
    sums = {id(norm): [] for norm in norms}

    def measure(norm: nn.Module, inputs: tuple[torch.Tensor, ...]) -> None:
        found = inputs[0].double()
        sums[id(norm)].append((found.mean((0, 2, 3)), found.square().mean((0, 2, 3))))

    hooks = [norm.register_forward_pre_hook(measure) for norm in norms]
    predict(model, tiles[: len(tiles) // 256 * 256], bf16=False)
    for hook in hooks:
        hook.remove()
    with torch.no_grad():
        for norm in norms:
            mean, square = (torch.stack(parts).mean(0) for parts in zip(*sums[id(norm)]))
            spread = (square - mean.square()).clamp(min=1e-6)
            norm.running_mean.copy_(mean)
            norm.running_var.copy_(spread)
            norm.weight.copy_((spread + norm.eps).sqrt())
            norm.bias.add_(mean)


def constants(network: onnx.ModelProto) -> dict[str, np.ndarray]:
    """Every constant by the name that nodes read it under, in 32 bits: 16-bit and 8-bit ones are turned back."""
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in network.graph.initializer}
    found = {name: value for name, value in stored.items() if value.dtype == np.float32}
    for node in network.graph.node:
        if not node.input or node.input[0] not in stored:
            continue
        value = stored[node.input[0]]
        if node.op_type in ("Cast", "Identity"):
            found[node.output[0]] = value.astype(np.float32)
        elif node.op_type == "DequantizeLinear":
            scale = stored[node.input[1]].reshape(-1, *[1] * (value.ndim - 1))
            found[node.output[0]] = value.astype(np.float32) * scale  # zero points of weights are zero
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True, help="folder under models/ that holds one network")
    parser.add_argument("--name", required=True, help="folder under runs/ to write")
    parser.add_argument("--data")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    source, target = MODELS / arguments.model, RUNS / arguments.name / "last.pt"
    if target.exists():
        raise SystemExit(f"{target} exists: give another --name")
    data = reference_folder(arguments.data)
    model = reopen(source, target, data)
    stored_as = json.loads((source / "manifest.json").read_text())["training"]["storedAs"].split()[0]
    check(model, source / "model.onnx", load_split(data, "PublicTest").tiles[::64], MOST_APART[stored_as])
    print(target)


def check(model: EmotionNet, network: Path, tiles: np.ndarray, allowed: float) -> None:
    apart = max(float(np.abs(ours - file).mean()) for ours, file in zip(predict(model, tiles, bf16=False), run_onnx(network, tiles)))
    print(f"{len(tiles)} tiles: logits are {apart:.4f} from those of the file on average")
    if apart > allowed:
        raise SystemExit(f"expected at most {allowed}: the network was not read rightly")


if __name__ == "__main__":
    main()
