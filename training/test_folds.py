"""Fast tests of what learns from tiles that others have not seen: `python -m unittest` in this folder."""

from __future__ import annotations

import dataclasses
import json
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import torch

import soft_labels
import train as train_module
import train_all as train_all_module
from augment import AugmentConfig, augment
from checkpoint import load_network, save_checkpoints
from config import TrainConfig
from export_onnx import export_network, store_in_half
from folds import FOLDS, fold_of
from labels import FER2013_CLASSES, FERPLUS_CLASSES, HEADS
from learner import Learner
from model import EmotionNet, ModelConfig
from morph import LEAST, MOST, morph, neutral_partners
from predict import predict
from prepare import Split, load_split, trainable_mask
from reopen import fill
from soft_labels import answers_of, write_soft_labels
from teach import load_soft_labels
from test_training import interrupted, make_data, make_split
from train import agreement, learned_mask, train
from train_all import PLANS, Plan, keep, train_all

SMALL = TrainConfig(epochs=1, batch=4, bf16=False, model=ModelConfig(4, (4, 4, 8, 8), (1, 1, 1, 1), dropout=0.0))


class WithRuns(unittest.TestCase):
    """Tiny data, and a folder of runs that is thrown away."""

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = make_data(Path(temporary.name), training=60, held_out=8)
        self.split = load_split(self.folder, "Training")
        self.runs = Path(temporary.name) / "runs"
        for module in (train_module, train_all_module):
            self.addCleanup(setattr, module, "RUNS", module.RUNS)
            module.RUNS = self.runs

    def trained(self, name: str, config: TrainConfig) -> dict:
        return torch.load(train({name: config}, str(self.folder), resume=False)[0])


class Folds(unittest.TestCase):
    tiles = np.random.default_rng(1).integers(0, 256, (200, 48, 48), dtype=np.uint8)

    def test_copies_and_mirrored_copies_share_a_fold(self):
        folds = fold_of(self.tiles)
        np.testing.assert_array_equal(folds, fold_of(self.tiles[::-1])[::-1])
        np.testing.assert_array_equal(folds, fold_of(self.tiles[:, :, ::-1]))

    def test_every_fold_has_its_share(self):
        counts = np.bincount(fold_of(self.tiles), minlength=FOLDS)
        self.assertEqual(len(counts), FOLDS)
        self.assertGreater(counts.min(), 200 / FOLDS / 2)

    def test_a_network_learns_from_all_folds_but_its_own(self):
        split = dataclasses.replace(make_split([0] * 200, ["anger"] * 200), tiles=self.tiles)
        self.assertTrue(learned_mask(split, -1).all())
        np.testing.assert_array_equal(learned_mask(split, 2), fold_of(self.tiles) != 2)


class OutOfFold(WithRuns):
    def test_no_tile_is_answered_by_a_network_that_saw_it_or_a_copy(self):
        shown: dict[int, set[bytes]] = {}
        keep_batches(self, shown)
        for fold in range(FOLDS):
            shown[fold] = set()
            self.trained(f"f{fold}", dataclasses.replace(SMALL, leave_out=fold))
        folds = fold_of(self.split.tiles)
        for fold in range(FOLDS):
            answers = answers_of(self.runs / f"f{fold}", self.split.tiles, folds, "cpu", seen=False)
            answered = np.flatnonzero(answers["fer2013"].sum(1) > 0)
            self.assertGreater(len(answered), 0)
            for tile in self.split.tiles[answered]:
                self.assertNotIn(tile.tobytes(), shown[fold])
                self.assertNotIn(np.ascontiguousarray(tile[:, ::-1]).tobytes(), shown[fold])
            self.assertGreater(len(shown[fold]), 0)

    def test_every_tile_gets_the_mean_of_those_that_may_answer(self):
        for fold in range(FOLDS):
            self.trained(f"a{fold}", dataclasses.replace(SMALL, leave_out=fold))
        self.trained("b0", dataclasses.replace(SMALL, leave_out=0, seed=5, ferplus_weight=0.0))
        runs = [self.runs / name for name in ("a0", "a1", "a2", "a3", "b0")]
        path = self.runs / "soft" / "answers.npz"
        write_soft_labels(path, runs, self.split.tiles)
        told = load_soft_labels(path, np.arange(len(self.split)))
        folds = fold_of(self.split.tiles)
        each = {run.name: answers_of(run, self.split.tiles, folds, "cpu", seen=False) for run in runs}
        first = folds == 0
        np.testing.assert_allclose(told[0][first], (each["a0"]["fer2013"] + each["b0"]["fer2013"])[first] / 2, atol=2e-3)
        np.testing.assert_allclose(told[1][first], each["a0"]["ferplus"][first], atol=2e-3)  # b0 never learned votes
        for head in told:
            np.testing.assert_allclose(head.sum(1), 1, atol=1e-5)

    def test_a_tile_without_answers_and_a_network_that_saw_everything_are_refused(self):
        self.trained("a0", dataclasses.replace(SMALL, leave_out=0))
        write_soft_labels(self.runs / "soft" / "answers.npz", [self.runs / "a0"], self.split.tiles)
        with self.assertRaisesRegex(ValueError, "leave out every fold"):
            load_soft_labels(self.runs / "soft" / "answers.npz", np.arange(len(self.split)))
        self.trained("all", SMALL)
        with self.assertRaisesRegex(ValueError, "seen every tile"):
            write_soft_labels(self.runs / "other" / "answers.npz", [self.runs / "all"], self.split.tiles)
        write_soft_labels(self.runs / "other" / "answers.npz", [self.runs / "all"], self.split.tiles, seen=True)


def keep_batches(case: WithRuns, shown: dict[int, set[bytes]]) -> None:
    """Write down the pixels that each run is trained on, by the fold it leaves out (the last one begun)."""
    original = train_module.augment
    case.addCleanup(setattr, train_module, "augment", original)

    def watched(faces: torch.Tensor, config: AugmentConfig, generator: torch.Generator) -> torch.Tensor:
        shown[max(shown)].update(tile.tobytes() for tile in (faces[:, 0] * 255).round().byte().numpy())
        return original(faces, config, generator)

    train_module.augment = watched


class Resuming(WithRuns):
    def test_a_run_with_everything_on_that_was_stopped_ends_like_one_that_was_not(self):
        seen = [dataclasses.replace(SMALL, leave_out=fold) for fold in range(FOLDS)]
        for fold, config in enumerate(seen):
            self.trained(f"f{fold}", config)
        write_soft_labels(self.runs / "soft" / "answers.npz", [self.runs / f"f{fold}" for fold in range(FOLDS)], self.split.tiles)
        everything = dataclasses.replace(
            SMALL, epochs=2, soft_labels="soft", blend_chance=0.5, morph_chance=0.5, morph_power=0.7, label_floor=0.5, sharpness=0.05, rare_times=2
        )
        whole = self.trained("whole", everything)
        with self.assertRaises(KeyboardInterrupt):
            interrupted(train_module, everything, self.folder, after_epochs=1)
        resumed = torch.load(train({"broken": everything}, str(self.folder), resume=True)[0])
        for key, value in whole["model"].items():
            self.assertTrue(torch.equal(value, resumed["model"][key]), key)
        self.assertEqual([h["validation"] for h in whole["history"]], [h["validation"] for h in resumed["history"]])


class Saving(unittest.TestCase):
    def test_a_kill_while_one_of_several_is_written_leaves_all_old_ones(self):
        with tempfile.TemporaryDirectory() as name:
            paths = [Path(name) / run / "last.pt" for run in ("a", "b")]
            save_checkpoints({path: {"epoch": 1} for path in paths})
            with self.assertRaises(Exception):
                save_checkpoints({paths[0]: {"epoch": 2}, paths[1]: {"epoch": lambda: 2}})  # cannot be written
            self.assertEqual([torch.load(path)["epoch"] for path in paths], [1, 1])


class Sharpness(unittest.TestCase):
    def test_the_gradient_is_that_at_the_worst_place_within_the_radius(self):
        config = dataclasses.replace(SMALL, sharpness=0.3)
        torch.manual_seed(3)
        learner = Learner(config, Path("nowhere"), None, torch.device("cpu"))
        learner.model.train()
        faces, targets = torch.rand(6, 1, 48, 48), [torch.softmax(torch.randn(6, 7), 1), torch.softmax(torch.randn(6, 8), 1)]
        before = {key: value.clone() for key, value in learner.model.state_dict().items()}
        parameters = list(learner.model.parameters())

        here = torch.autograd.grad(learner.loss(faces, targets, None)[0], parameters)
        length = torch.sqrt(sum((part**2).sum() for part in here))
        with torch.no_grad():
            for parameter, part in zip(parameters, here):
                parameter.add_(0.3 * part / length)
        expected = torch.autograd.grad(learner.loss(faces, targets, None)[0], parameters)
        learner.model.load_state_dict(before)

        learner.gradients(faces, targets, None)
        for parameter, wanted in zip(parameters, expected):
            torch.testing.assert_close(parameter.grad, wanted, atol=1e-6, rtol=1e-4)
        for name, parameter in learner.model.named_parameters():
            self.assertTrue(torch.equal(parameter, before[name]), name)  # the weights themselves have not moved

    def test_norms_keep_the_statistics_of_the_true_weights(self):
        faces, targets = torch.rand(6, 1, 48, 48), [torch.softmax(torch.randn(6, 7), 1), torch.softmax(torch.randn(6, 8), 1)]
        means = []
        for radius in (0.0, 0.5):
            torch.manual_seed(3)
            learner = Learner(dataclasses.replace(SMALL, sharpness=radius), Path("nowhere"), None, torch.device("cpu"))
            learner.model.train()
            learner.gradients(faces, targets, None)
            means.append(learner.model.stages[0].norm1.running_mean.clone())
            self.assertEqual(learner.model.stages[0].norm1.momentum, 0.1)
        self.assertTrue(torch.equal(*means))


class Morphing(unittest.TestCase):
    def test_targets_sum_to_one_and_pixels_lie_between(self):
        faces, neutral = torch.ones(50, 1, 8, 8), torch.zeros(50, 1, 8, 8)
        told, other = torch.eye(7)[torch.full((50,), 3)], torch.eye(7)[torch.full((50,), 6)]
        votes = torch.softmax(torch.randn(50, 8), 1)
        mixed, (labels, shares) = morph(faces, neutral, [told, votes], [other, votes.flip(1)], 1.0, 0.7, torch.Generator().manual_seed(1))
        for target in (labels, shares):
            torch.testing.assert_close(target.sum(1), torch.ones(50))
        share = mixed[:, 0, 0, 0]
        self.assertTrue(bool((share >= LEAST).all() and (share <= MOST).all()))
        torch.testing.assert_close(labels[:, 3], share**0.7)  # a mild expression counts for more than its pixels

    def test_without_a_chance_nothing_is_mixed(self):
        faces, targets = torch.rand(5, 1, 8, 8), torch.softmax(torch.randn(5, 7), 1)
        mixed, (told,) = morph(faces, 1 - faces, [targets], [1 - targets], 0.0, 1.0, torch.Generator().manual_seed(1))
        self.assertTrue(torch.equal(mixed, faces) and torch.equal(told, targets))

    def test_the_partner_is_the_neutral_face_that_looks_most_alike(self):
        random = np.random.default_rng(2)
        looks = random.integers(0, 200, (3, 48, 48), dtype=np.uint8)
        near = np.clip(looks[2].astype(int) + random.integers(0, 20, (48, 48)), 0, 255).astype(np.uint8)  # tile 2 with a little noise
        split = make_split([6, 6, 3, 6], ["neutral", "neutral", "happiness", "neutral"])
        split = dataclasses.replace(split, tiles=np.stack([*looks, near]))
        self.assertEqual(neutral_partners(split, np.arange(4)).tolist(), [0, 1, 3, 3])
        self.assertEqual(neutral_partners(split, np.array([0, 1, 2])).tolist()[:2], [0, 1])  # only tiles that may be learned from

    def test_a_face_that_only_one_label_set_calls_neutral_is_left_alone(self):
        split = make_split([6, 4, 6], ["sadness", "neutral", "neutral"])
        self.assertEqual(neutral_partners(split, np.arange(3)).tolist(), [0, 1, 2])


class Labels(unittest.TestCase):
    def test_agreement_is_the_share_of_votes_for_the_label(self):
        split = make_split([FER2013_CLASSES.index(name) for name in ("happy", "angry", "sad")], ["happiness", "sadness", "contempt"])
        votes = np.zeros((3, 8), np.float32)
        votes[0, FERPLUS_CLASSES.index("happiness")] = 1
        votes[1, [FERPLUS_CLASSES.index("anger"), FERPLUS_CLASSES.index("sadness")]] = 0.25, 0.75
        votes[2, FERPLUS_CLASSES.index("contempt")] = 1
        np.testing.assert_allclose(agreement(dataclasses.replace(split, ferplus_target=votes)), [1, 0.25, 0])


class Inputs(unittest.TestCase):
    faces = torch.rand(4, 1, 48, 48, generator=torch.Generator().manual_seed(1))

    def test_a_standardised_network_does_not_see_light_and_contrast(self):
        model = EmotionNet(dataclasses.replace(SMALL.model, standardise=True)).eval()
        for a, b in zip(model(self.faces), model(self.faces * 3 - 1)):
            torch.testing.assert_close(a, b, atol=2e-2, rtol=2e-2)

    def test_a_cropping_network_does_not_see_the_border(self):
        model = EmotionNet(dataclasses.replace(SMALL.model, crop=0.75)).eval()
        framed = torch.zeros_like(self.faces)
        framed[:, :, 6:42, 6:42] = self.faces[:, :, 6:42, 6:42]
        self.assertTrue(torch.equal(model(self.faces)[0], model(framed)[0]))

    def test_blur_again_blurs_more(self):
        def roughness(times: int) -> float:
            none = {item.name: 0 for item in dataclasses.fields(AugmentConfig) if item.name != "cutout_sides"}
            config = AugmentConfig(**{**none, "blur_chance": 1.0, "blur_again": times})
            return float(augment(self.faces, config, torch.Generator().manual_seed(2)).std())

        self.assertLess(roughness(5), roughness(0))


class Reopening(unittest.TestCase):
    def test_an_exported_network_answers_as_before_and_can_be_trained_on(self):
        torch.manual_seed(8)
        model = EmotionNet(ModelConfig(8, (8, 16, 16), (1, 2, 1), early_stride=True, dropout=0.0))
        for layer in model.modules():
            if isinstance(layer, torch.nn.BatchNorm2d):  # not the identity that training starts from
                layer.weight.data.uniform_(0.5, 1.5)
                layer.running_mean.uniform_(-0.2, 0.2)
        tiles = np.random.default_rng(4).integers(0, 256, (256, 48, 48), dtype=np.uint8)
        again = EmotionNet(model.config).eval()
        with tempfile.TemporaryDirectory() as name:
            path = Path(name) / "model.onnx"
            export_network(model.eval(), path)
            store_in_half(path)
            fill(again, onnx.load(str(path)), tiles)
            with self.assertRaisesRegex(ValueError, "expected"):
                fill(EmotionNet(ModelConfig(8, (8, 16), (1, 1), early_stride=True)), onnx.load(str(path)), tiles)
        for ours, wanted in zip(predict(again, tiles, False), predict(model, tiles, False)):
            np.testing.assert_allclose(ours, wanted, atol=5e-3)
        faces = torch.from_numpy(tiles).unsqueeze(1).float() / 255
        with torch.no_grad():  # norms that learn from the batch see what they saw when they were fixed
            trained = again.train()((faces - 0.508) / 0.255)[0]
        np.testing.assert_allclose(trained.numpy(), predict(again, tiles, False)[0], atol=5e-2)


class Everything(WithRuns):
    plan = Plan(
        [{f"t{fold}": dataclasses.replace(SMALL, leave_out=fold)} for fold in range(FOLDS)],
        {"s": dataclasses.replace(SMALL, soft_labels="soft", peers=True), "r": dataclasses.replace(SMALL, soft_labels="soft", peers=True)},
        {name: dataclasses.replace(SMALL, soft_labels="soft", peers=True, start_from=name[0]) for name in ("s-end", "r-end")},
    )

    def test_one_command_does_every_stage_once(self):
        train_all(self.plan, "teachers", self.folder, {}, {"teachers": 1})
        self.assertFalse((self.runs / "s").exists())
        answered = (self.runs / "soft" / "answers.npz").stat().st_mtime_ns
        taught = (self.runs / "t0" / "last.pt").stat().st_mtime_ns
        train_all(self.plan, "all", self.folder, {}, {"students": 3})
        self.assertEqual((self.runs / "soft" / "answers.npz").stat().st_mtime_ns, answered)
        self.assertEqual((self.runs / "t0" / "last.pt").stat().st_mtime_ns, taught)
        epochs = {name: len(json.loads((self.runs / name / "history.json").read_text())) for name in ("t0", "s", "s-end")}
        self.assertEqual(epochs, {"t0": 1, "s": 2, "s-end": 1})

        home = self.runs.parent / "home"
        keep(self.plan, home)
        self.assertEqual(sorted(path.parent.name for path in home.glob("*/*")), ["r", "r-end", "s", "s-end", "soft"])
        tiles = self.split.tiles[:8]
        for ours, wanted in zip(*(predict(load_network([folder / "s-end"]), tiles, False) for folder in (home, self.runs))):
            np.testing.assert_allclose(ours, wanted, atol=1e-2)
        self.assertLess((home / "s-end" / "last.pt").stat().st_size, (self.runs / "s-end" / "last.pt").stat().st_size)

    def test_students_without_answers_are_refused(self):
        with self.assertRaisesRegex(SystemExit, "answers of --stage teachers"):
            train_all(self.plan, "students", self.folder, {}, {"students": 1})

    def test_more_seconds_are_more_epochs(self):
        self.addCleanup(setattr, train_all_module, "TIMED_STEPS", train_all_module.TIMED_STEPS)
        train_all_module.TIMED_STEPS = 2
        few, many = (train_all_module.epochs_within(self.plan.teachers, self.folder, seconds) for seconds in (73.0, 6000.0))
        self.assertGreaterEqual(few, 1)
        self.assertGreater(many, few)

    def test_every_plan_leaves_out_every_fold_for_both_label_sets(self):
        for name, plan in PLANS.items():
            for head in HEADS:
                folds = {config.leave_out for group in plan().teachers for config in group.values() if getattr(config, f"{head}_weight") > 0}
                self.assertEqual(folds, set(range(FOLDS)), f"{name} {head}")


if __name__ == "__main__":
    unittest.main()
