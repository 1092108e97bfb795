"""Fit the calibration of a model folder anew and write all that follows from it; model.onnx stays as it is.

    python recalibrate.py --model emoverse-fer-int8 --version 4.1.0
"""

from __future__ import annotations

import argparse
import json

from model_folder import MODELS, write_model_folder
from prepare import reference_folder


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", required=True, help="folder under models/")
    parser.add_argument("--version", required=True)
    parser.add_argument("--data")
    arguments = parser.parse_args()

    target = MODELS / arguments.model
    manifest, history, golden = (json.loads((target / f"{name}.json").read_text()) for name in ("manifest", "history", "golden"))
    training = {**manifest["training"], "tiles": manifest["training"]["data"][0]["tiles"]}
    write_model_folder(target, arguments.version, reference_folder(arguments.data), training, history, golden["tolerance"])


if __name__ == "__main__":
    main()
