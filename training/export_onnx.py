"""Export one run, or the mean of several, as a model folder that the product can load.

    python export_onnx.py --name base --model emoverse-fer --version 2.0.0
    python export_onnx.py --name base,hybrid --half --model emoverse-fer-best --version 2.0.0

Writes ../models/MODEL/: model.onnx, manifest.json, golden.json, history.json and card.md. The figures in them are
measured on the exported file in the product's own runtime, after its logits were compared with PyTorch's.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
from onnx import helper, numpy_helper
import torch

from answers import run_onnx
from checkpoint import load_checkpoint, load_network
from model import count_multiply_adds, count_weights
from model_folder import MODELS, joined_history, write_model_folder
from prepare import TILE, load_split, reference_folder
from predict import predict
from train import RUNS

OPSET = 13  # old enough for every runtime that matters; nothing newer is needed
PARITY_TILES = 256


def export_network(model: torch.nn.Module, path: Path) -> None:
    """model.onnx: `face` float32 (N, 1, 48, 48), normalised, to `fer2013` (N, 7) and `ferplus` (N, 8) logits."""
    options = {"dynamo": False} if tuple(map(int, torch.__version__.split(".")[:2])) >= (2, 5) else {}
    torch.onnx.export(
        model, torch.zeros(2, 1, TILE, TILE), str(path), opset_version=OPSET, do_constant_folding=True,
        input_names=["face"], output_names=["fer2013", "ferplus"],
        dynamic_axes={"face": {0: "N"}, "fer2013": {0: "N"}, "ferplus": {0: "N"}}, **options,
    )


def store_in_half(path: Path) -> None:
    """Keep the large weights as 16-bit floats, each turned back by a Cast that runtimes fold when they load.

    Half the bytes over the wire at the speed of 32 bits; the weights lose three decimal digits.
    """
    network = onnx.load(str(path))
    casts, kept = [], []
    for tensor in network.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.size < 64:
            kept.append(tensor)
            continue
        name = f"{tensor.name}.half"
        kept.append(numpy_helper.from_array(values.astype(np.float16), name))
        casts.append(helper.make_node("Cast", [name], [tensor.name], name=f"{tensor.name}.cast", to=onnx.TensorProto.FLOAT))
    nodes = [*casts, *network.graph.node]
    del network.graph.initializer[:], network.graph.node[:]
    network.graph.initializer.extend(kept)
    network.graph.node.extend(nodes)
    onnx.checker.check_model(network)
    onnx.save(network, str(path))


def check_parity(model: torch.nn.Module, network: Path, tiles: np.ndarray, tolerance: float) -> None:
    """Raise where the product's runtime and PyTorch differ by more than the tolerance in any logit."""
    expected, got = predict(model, tiles, bf16=False), run_onnx(network, tiles)
    largest = max(float(np.abs(a - b).max()) for a, b in zip(expected, got))
    print(f"{len(tiles)} tiles: PyTorch and the runtime differ by at most {largest:.2e} in a logit, allowed {tolerance}")
    if largest > tolerance:
        raise SystemExit("the exported network does not answer as PyTorch does")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--name", required=True, help="folder under runs/; several as a,b,c: their mean")
    parser.add_argument("--model", default="emoverse-fer", help="folder under models/")
    parser.add_argument("--version", required=True)
    parser.add_argument("--data")
    parser.add_argument("--half", action="store_true", help="store weights as 16-bit floats")
    arguments = parser.parse_args()
    torch.set_num_threads(1)

    folder, names = reference_folder(arguments.data), arguments.name.split(",")
    model = load_network([RUNS / name for name in names])
    target = MODELS / arguments.model
    target.mkdir(parents=True, exist_ok=True)
    export_network(model, target / "model.onnx")
    if arguments.half:
        store_in_half(target / "model.onnx")
    tiles = load_split(folder, "PublicTest").tiles
    check_parity(model, target / "model.onnx", tiles[:: len(tiles) // PARITY_TILES], tolerance=5e-2 if arguments.half else 1e-3)

    runs, history = joined_history(names)
    content = load_checkpoint(RUNS / names[0] / "last.pt")
    training = {
        "dataHashes": content["data"], "tiles": content["trained_tiles"], "members": names,
        "runs": [{"name": run["name"], "epochsDone": run["content"]["epoch"], "config": run["content"]["config"]} for run in runs],
        "weights": count_weights(model), "multiplyAdds": count_multiply_adds(model), "storedAs": "float16" if arguments.half else "float32",
    }
    write_model_folder(target, arguments.version, folder, training, history, tolerance=1e-3)


if __name__ == "__main__":
    main()
