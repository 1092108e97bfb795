"""Write a model card from a manifest and an evaluation."""

from __future__ import annotations

from pathlib import Path


def write_card(path: Path, manifest: dict, figures: dict) -> None:
    training, combined = manifest["training"], figures["combined"]
    weights, bias = manifest["combined"]["weights"], manifest["combined"]["bias"]
    early = "-" in manifest["version"]
    parts = [
        f"# {manifest['name']} {manifest['version']}",
        "**An unfinished checkpoint, published so that the rest can be built against the file format. "
        "Do not judge by its answers.**" if early else "",
        "Reads the expression on one cropped face: seven classes as FER-2013 labels them and eight as FER+ "
        "annotators vote, each with its own calibrated probabilities, and one seven-class answer made of both.",
        "## Intended purpose\n\n"
        "A person reads their own face, on their own device, after agreeing to it, to get suggestions of media that fit how "
        "they look; they see the answer, can correct it and can always pick a mood by hand instead.\n\n"
        "Not for work, school or exams, hiring, insurance, policing, border control, clinical or diagnostic use, nor for reading "
        "people who have not agreed. Faces do not reliably tell emotion (Barrett et al. 2019, "
        "doi:10.1177/1529100619832930): the answer is how a face looks to annotators, not what somebody feels. "
        "It recognises no person, age or gender.",
        "## Network and recipe\n\n"
        f"Residual network with squeeze-and-excitation, {training['weights']:,} weights, "
        f"{training['multiplyAdds'] / 1e6:.1f} million multiply-adds a face, {manifest['files']['model.onnx']['bytes'] / 1e6:.2f} MB. "
        f"{len(training['runs'])} run(s) stand behind it. A run may start from an earlier one or from the mean of two (`start_from`) and may learn from others' answers too (`teachers`); the file is `{', '.join(training['members'])}`, stored as {training['storedAs']}:\n\n"
        + "\n".join(
            f"- `{run['name']}`: {run['epochsDone']} of {run['config']['epochs']} epochs, batch {run['config']['batch']}, "
            f"highest rate {run['config']['peak_rate']}, seed {run['config']['seed']}"
            for run in training["runs"]
        )
        + "\n\nEverything else is in `manifest.json` under `training.runs`, the curves in `history.json`, the recipe in `training/`, "
        "what was tried in `training/experiments.md`.",
        "## Data\n\n"
        f"FER-2013 Training with FER+ votes, {training['data'][0]['tiles']:,} tiles: 48x48 gray pictures found by web search in 2013, "
        "with little known about the people on them. Left out: "
        f"{training['leftOut']}. PublicTest was used for nothing but validation: to choose between runs, "
        "to fit the calibration and the pool of the heads. A figure on it is therefore slightly kind; PrivateTest was not seen. "
        "Where faces without duplicates are reported, tiles with a pixel-identical copy anywhere in both splits do not count.",
        "## Figures on PublicTest\n\n"
        "One look at each tile (no mirrored average). 95 % Wilson intervals. Calibration and pool of the heads are "
        "cross-fitted: each half of the split is scored with what was fitted on the other half.\n\n"
        "| | tiles | accuracy | 95 % | macro F1 | log-loss | ECE |\n| --- | --- | --- | --- | --- | --- | --- |\n"
        + "\n".join([
            _line("FER-2013 head, FER-2013 label", figures["fer2013"]),
            _line("the same, without duplicates", figures["fer2013WithoutDuplicates"]),
            _line("FER+ head, FER+ majority, 8 classes", figures["ferplus8"]),
            _line("the same, without duplicates", figures["ferplus8WithoutDuplicates"]),
            _line("FER+ head, 7 classes (no contempt)", figures["ferplus7"]),
            _line("FER+ head, strict majority of ten raw votes", figures["strict8"]),
            _line("combined answer, FER-2013 label", combined["againstFer2013"]),
            _line("combined answer, FER+ majority, 7 classes", combined["againstFerplus7"]),
        ]),
        "For comparison only, averaged with the mirrored tile: FER-2013 "
        f"{_percent(figures['flip']['fer2013']['accuracy'])}, FER+ {_percent(figures['flip']['ferplus8']['accuracy'])}.",
        "### Per class: FER-2013\n\n" + _per_class(figures["fer2013"], figures["fer2013WithoutDuplicates"]),
        "### Per class: FER+ majority\n\n" + _per_class(figures["ferplus8"], figures["ferplus8WithoutDuplicates"]),
        "### Per class: combined answer against FER-2013\n\n" + _per_class(combined["againstFer2013"], None),
        "### Per class: combined answer against FER+ majority\n\n" + _per_class(combined["againstFerplus7"], None),
        "## Calibration\n\n"
        f"`softmax(logits / T + bias)`, where T rises with the entropy of the answer (`manifest.json`); fitted on PublicTest. ECE (15 equal bins) before: FER-2013 "
        f"{figures['uncalibratedEce']['fer2013']:.3f}, FER+ {figures['uncalibratedEce']['ferplus8']:.3f}; cross-fitted after: "
        f"{figures['fer2013']['ece']:.3f}, {figures['ferplus8']['ece']:.3f}. FER+ is calibrated on tiles that have a majority; on faces "
        "on which people disagree its probabilities are too sure.",
        "## The combined answer\n\n"
        f"Both heads' calibrated probabilities are told in seven emotions (FER+'s contempt is divided as FER-2013 labelled such training "
        f"faces), then pooled: proportional to FER-2013^{weights['fer2013']:.2f} x FER+^{weights['ferplus']:.2f} x exp(bias), with biases "
        + ", ".join(f"{emotion} {value:+.2f}" for emotion, value in bias.items())
        + ". The label sets agree on about two faces of three, so no single answer can satisfy both: this one is right about as often by "
        "either, so that its probabilities hold by either, and finds fear without losing calm faces "
        "(`docs/decisions/0028-what-people-see.md`).",
        "## Limits\n\n"
        "- Disgust, fear and contempt are rare in the data and read worst; angry, sad and neutral are confused with each other.\n"
        "- Web pictures of 2013 exaggerate: posed, lit, mostly adults. Everyday faces are flatter, and will be read as neutral more often.\n"
        "- Skin tones, ages and cultures are not labelled in the data, so fairness between them is not measured here.\n"
        "- Glasses, masks, strong side light, very dark frames and heads turned more than about 30 degrees make it worse.\n"
        "- It answers for any tile, also without a face: use it behind a detector, and let it be unsure.",
    ]
    path.write_text("\n\n".join(part for part in parts if part) + "\n")


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"


def _line(name: str, figures: dict) -> str:
    low, high = figures["ci95"]
    return (
        f"| {name} | {figures['n']} | {_percent(figures['accuracy'])} | {100 * low:.1f}–{100 * high:.1f} | "
        f"{figures['macroF1']:.3f} | {figures['logLoss']:.3f} | {figures['ece']:.3f} |"
    )


def _per_class(figures: dict, without: dict | None) -> str:
    head = "| class | tiles | precision | recall | F1 |" + (" recall, no duplicates | F1, no duplicates |" if without else "")
    rule = "| --- | --- | --- | --- | --- |" + (" --- | --- |" if without else "")
    rows = []
    for name, f in figures["perClass"].items():
        row = f"| {name} | {f['n']} | {f['precision']:.3f} | {f['recall']:.3f} | {f['f1']:.3f} |"
        if without:
            other = without["perClass"][name]
            row += f" {other['recall']:.3f} | {other['f1']:.3f} |"
        rows.append(row)
    return "\n".join([head, rule, *rows])
