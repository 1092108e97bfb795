"""Fast tests: `python -m unittest` in this folder. The last class needs EMOVERSE_REFERENCE_DATA."""

from __future__ import annotations

import csv
import dataclasses
import io
import os
import tempfile
import unittest
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from PIL import Image

import augment as augment_module
from answers import run_onnx
from augment import AugmentConfig, augment, blend
from average_runs import average_runs
from calibrate import Calibration, cross_fitted, fit_calibration, uncalibrated
from combine import Pool, emotion_shares, ferplus_as_emotion, fit_pool
from config import PRESETS, TrainConfig
from draw_face import DRAWINGS, draw_face
from ema import MovingAverage
from export_onnx import export_network, store_in_half
from labels import EMOTIONS, FERPLUS_CLASSES, FERPLUS_COLUMNS, counts_as_emotion, ferplus_majority, ferplus_soft_target
from learner import one_cycle_rate
from measure import expected_calibration_error, report, softmax, wilson_interval
from model import AttentionLayer, EmotionNet, Ensemble, ModelConfig, count_multiply_adds, count_weights
from predict import forward, predict
from prepare import Split, cut_mosaic, load_split, reference_folder, trainable_mask
from quantise import collect_ranges, quantised
from teach import Teachers
from train import shown_tiles, train


def votes(**given: int) -> np.ndarray:
    return np.array([given.get(name, 0) for name in FERPLUS_COLUMNS])


class FerPlusRules(unittest.TestCase):
    def test_more_than_half_of_the_remaining_votes_decides(self):
        self.assertEqual(ferplus_majority(votes(neutral=4, anger=3, disgust=2, sadness=1)), -1)  # 4 of 9
        self.assertEqual(ferplus_majority(votes(neutral=5, anger=2, disgust=1, sadness=1, fear=1)), 0)  # 5 of 7

    def test_half_is_not_a_majority(self):
        self.assertEqual(ferplus_majority(votes(happiness=5, surprise=5)), -1)

    def test_unknown_and_not_a_face_never_count(self):
        self.assertEqual(ferplus_majority(votes(unknown=8, neutral=2)), -1)
        self.assertEqual(ferplus_majority(votes(nf=10)), -1)
        self.assertFalse(counts_as_emotion(votes(nf=10)))
        self.assertFalse(counts_as_emotion(votes(unknown=5, neutral=5)))
        self.assertTrue(counts_as_emotion(votes(unknown=4, neutral=6)))

    def test_unknown_votes_still_stand_in_the_denominator(self):
        self.assertEqual(ferplus_majority(votes(sadness=4, unknown=4, nf=2)), -1)

    def test_single_votes_are_dropped_from_soft_targets(self):
        target = ferplus_soft_target(votes(happiness=6, surprise=2, neutral=1, unknown=1))
        np.testing.assert_allclose(target, [0, 0.75, 0.25, 0, 0, 0, 0, 0])

    def test_soft_targets_sum_to_one_or_nothing(self):
        random = np.random.default_rng(1)
        for _ in range(200):
            drawn = random.multinomial(10, random.dirichlet(np.ones(10)))
            self.assertIn(round(float(ferplus_soft_target(drawn).sum()), 5), (0.0, 1.0))

    def test_every_face_without_votes_is_left_out(self):
        self.assertFalse(counts_as_emotion(votes()))


class Loading(unittest.TestCase):
    def test_mosaics_are_cut_row_by_row(self):
        mosaic = np.zeros((96, 4800), dtype=np.uint8)
        mosaic[48:96, 48 * 7 : 48 * 8] = 9
        tiles = cut_mosaic(mosaic)
        self.assertEqual(tiles.shape, (200, 48, 48))
        self.assertEqual([i for i, tile in enumerate(tiles) if tile.any()], [107])
        self.assertTrue((tiles[107] == 9).all())

    def test_what_stands_in_the_held_out_split_is_not_trained_on(self):
        with tempfile.TemporaryDirectory() as name:
            folder = make_data(Path(name), training=6, held_out=3)
            kept = trainable_mask(load_split(folder, "Training"), load_split(folder, "PublicTest"))
        # 0 is a copy of a held-out tile, 1 is known as JPEG only, 2 is no face
        self.assertEqual(kept.tolist(), [False, False, False, True, True, True])

    def test_rows_out_of_order_are_refused(self):
        with tempfile.TemporaryDirectory() as name:
            folder = make_data(Path(name), training=6, held_out=3)
            lines = (folder / "labels.csv").read_text().splitlines()
            lines[1], lines[2] = lines[2], lines[1]
            (folder / "labels.csv").write_text("\n".join(lines) + "\n")
            with self.assertRaisesRegex(ValueError, "tile order"):
                load_split(folder, "Training")


class Augmentation(unittest.TestCase):
    tiles = torch.rand(16, 1, 48, 48, generator=torch.Generator().manual_seed(5))

    def test_same_seed_same_pictures_and_the_input_stays(self):
        before = self.tiles.clone()
        first = augment(self.tiles, AugmentConfig(), torch.Generator().manual_seed(2))
        second = augment(self.tiles, AugmentConfig(), torch.Generator().manual_seed(2))
        other = augment(self.tiles, AugmentConfig(), torch.Generator().manual_seed(3))
        self.assertTrue(torch.equal(first, second))
        self.assertFalse(torch.equal(first, other))
        self.assertTrue(torch.equal(before, self.tiles))

    def test_pictures_keep_shape_and_range(self):
        changed = augment(self.tiles, AugmentConfig(), torch.Generator().manual_seed(2))
        self.assertEqual(changed.shape, self.tiles.shape)
        self.assertTrue(bool((changed >= 0).all() and (changed <= 1).all()))

    def test_with_every_range_zero_only_mirroring_remains(self):
        still = AugmentConfig(**{item.name: 0 for item in dataclasses.fields(AugmentConfig) if item.name != "cutout_sides"})
        changed = augment(self.tiles, still, torch.Generator().manual_seed(2))
        mirrored = 0
        for new, old in zip(changed, self.tiles):
            flipped = torch.flip(old, dims=(2,))
            self.assertTrue(torch.allclose(new, old, atol=1e-4) or torch.allclose(new, flipped, atol=1e-4))
            mirrored += torch.allclose(new, flipped, atol=1e-4)
        self.assertTrue(0 < mirrored < len(self.tiles))


    def test_compression_is_that_of_a_jpeg_encoder(self):
        faces = torch.stack([torch.from_numpy(draw_face(drawing)) for drawing in DRAWINGS.values()]).unsqueeze(1).float() / 255
        always = dataclasses.replace(AugmentConfig(), jpeg_chance=1.0)
        generator = torch.Generator().manual_seed(4)
        ours = augment_module._compress(faces, always, generator)
        generator.manual_seed(4)
        qualities = augment_module._uniform(len(faces), 20, 80, faces, generator)
        for face, compressed, quality in zip(faces, ours, qualities):
            buffer = io.BytesIO()
            Image.fromarray((face[0] * 255).round().byte().numpy()).save(buffer, "JPEG", quality=round(float(quality)))
            encoded = torch.from_numpy(np.asarray(Image.open(buffer)).copy()).float() / 255
            change, difference = (encoded - face[0]).abs().mean(), (encoded - compressed[0]).abs().mean()
            self.assertLess(float(difference), 0.35 * float(change))

    def test_a_mask_hides_the_mouth_and_leaves_the_eyes(self):
        always = dataclasses.replace(AugmentConfig(), mask_chance=1.0, glasses_chance=0.0)
        worn = augment_module._wear(self.tiles, always, torch.Generator().manual_seed(1))
        self.assertTrue(torch.equal(worn[:, :, :24], self.tiles[:, :, :24]))
        self.assertLess(float(worn[:, :, 36:].std(dim=(1, 2, 3)).max()), 0.1)

    def test_glasses_hide_the_eyes_and_leave_the_mouth(self):
        always = dataclasses.replace(AugmentConfig(), mask_chance=0.0, glasses_chance=1.0)
        worn = augment_module._wear(self.tiles, always, torch.Generator().manual_seed(1))
        self.assertTrue(torch.equal(worn[:, :, 30:], self.tiles[:, :, 30:]))
        self.assertTrue(bool(((worn != self.tiles).flatten(1).float().mean(1) > 0.02).all()))


class Teaching(unittest.TestCase):
    def test_a_teacher_answers_with_probabilities_that_do_not_know_left_from_right(self):
        model = EmotionNet(ModelConfig(4, (4, 4, 8, 8), (1, 1, 1, 1)))
        config = TrainConfig(bf16=False, model=model.config)
        tiles = np.random.default_rng(3).integers(0, 256, (5, 48, 48), dtype=np.uint8)
        with tempfile.TemporaryDirectory() as name:
            path = Path(name) / "last.pt"
            torch.save({"config": dataclasses.asdict(config), "average": {"model": model.state_dict()}}, path)
            answers = Teachers.of_runs([path, path], torch.device("cpu"), False).answer_once(tiles)
            mirrored = Teachers.of_runs([path], torch.device("cpu"), False).answer_once(np.ascontiguousarray(tiles[:, :, ::-1]))
        for a, b in zip(answers, mirrored):
            np.testing.assert_allclose(a.sum(1), 1.0, atol=1e-6)
            np.testing.assert_allclose(a, b, atol=1e-6)


    def test_live_teachers_answer_what_the_student_sees(self):
        models = [EmotionNet(ModelConfig(4, (4, 4, 8, 8), (1, 1, 1, 1))) for _ in range(2)]
        faces = torch.rand(3, 1, 48, 48)
        with tempfile.TemporaryDirectory() as name:
            paths = [Path(name) / f"{index}.pt" for index in range(2)]
            for model, path in zip(models, paths):
                torch.save({"config": dataclasses.asdict(TrainConfig(model=model.config)), "average": {"model": model.state_dict()}}, path)
            answers = Teachers.of_runs(paths, torch.device("cpu"), False).answer(faces)
        each = [forward(model.eval(), faces, False) for model in models]
        for head in range(2):
            mean = (torch.softmax(each[0][head], 1) + torch.softmax(each[1][head], 1)) / 2
            torch.testing.assert_close(answers[head], mean)


class Blending(unittest.TestCase):
    def test_faces_and_targets_are_mixed_in_the_same_shares(self):
        faces = torch.arange(4.0).view(4, 1, 1, 1).expand(4, 1, 8, 8)
        targets = F.one_hot(torch.arange(4)).float()
        mixed, (told,) = blend(faces, [targets], 1.0, torch.Generator().manual_seed(4))
        torch.testing.assert_close(told.sum(1), torch.ones(4))
        torch.testing.assert_close(mixed[:, 0, 0, 0], told @ torch.arange(4.0))
        self.assertTrue(bool((told.diagonal() >= 0.55).all() and (told.diagonal() < 1).all()))

    def test_without_a_chance_nothing_is_mixed(self):
        faces, targets = torch.rand(4, 1, 8, 8), torch.rand(4, 7)
        mixed, (told,) = blend(faces, [targets], 0.0, torch.Generator().manual_seed(4))
        self.assertTrue(torch.equal(mixed, faces) and torch.equal(told, targets))


class Together(unittest.TestCase):
    def test_networks_on_the_same_batches_learn_like_one_alone_with_teachers_and_blending(self):
        small = TrainConfig(epochs=1, batch=8, bf16=False, model=ModelConfig(4, (4, 4, 8, 8), (1, 1, 1, 1), dropout=0.0))
        taught = dataclasses.replace(small, teachers="a", live_teachers=True, blend_chance=0.5, rare_times=2)
        with tempfile.TemporaryDirectory() as name:
            import train as module

            folder, kept_runs = make_data(Path(name), training=35, held_out=8), module.RUNS
            module.RUNS = Path(name) / "runs"
            try:
                pair = [torch.load(path) for path in train({"a": small, "b": dataclasses.replace(small, peak_rate=0.01)}, str(folder), False)]
                alone = torch.load(train({"alone": small}, str(folder), False)[0])
                student = torch.load(train({"student": taught}, str(folder), False)[0])
                mutual = dataclasses.replace(small, peers=True)
                peers = [torch.load(path) for path in train({"p": mutual, "q": dataclasses.replace(mutual, peak_rate=0.01)}, str(folder), False)]
                with self.assertRaises(SystemExit):
                    train({"lonely": mutual}, str(folder), False)
                with self.assertRaises(SystemExit):
                    train({"c": small, "d": dataclasses.replace(small, batch=4)}, str(folder), False)
            finally:
                module.RUNS = kept_runs
        for key, value in alone["model"].items():
            self.assertTrue(torch.equal(value, pair[0]["model"][key]), key)
        self.assertFalse(torch.equal(pair[0]["model"]["fer2013.weight"], pair[1]["model"]["fer2013.weight"]))
        for other in (student, peers[0]):
            self.assertTrue(np.isfinite(other["history"][0]["train"]["loss"]))
            self.assertFalse(torch.equal(other["model"]["fer2013.weight"], alone["model"]["fer2013.weight"]))

    def test_rare_faces_are_shown_more_often(self):
        split = make_split(fer2013=[3, 1, 3, 3], voted=["happiness", "disgust", "contempt", "happiness"])
        shown = shown_tiles(split, np.array([0, 1, 2]), 3)
        self.assertEqual(np.bincount(shown).tolist(), [1, 3, 3])


def make_split(fer2013: list[int], voted: list[str]) -> Split:
    n = len(fer2013)
    target = np.array([[float(name == word) for name in FERPLUS_CLASSES] for word in voted], dtype=np.float32)
    return Split("Training", np.zeros((n, 48, 48), np.uint8), np.array(fer2013), np.zeros((n, 10), np.int64), target.argmax(1), target, np.zeros(n, bool), np.full(n, -1))


class Averaging(unittest.TestCase):
    def test_two_runs_become_their_mean_and_other_shapes_are_refused(self):
        with tempfile.TemporaryDirectory() as name:
            folders = []
            for index, width in enumerate((4, 4, 8)):
                folders.append(Path(name) / str(index))
                folders[-1].mkdir()
                model = EmotionNet(ModelConfig(4, (4, 4, 8, width), (1, 1, 1, 1)))
                for parameter in model.parameters():
                    parameter.data.fill_(float(index))
                torch.save({"average": {"model": model.state_dict()}}, folders[-1] / "last.pt")
            mean = average_runs(folders[:2])
            self.assertEqual(mean["average_of"], ["0", "1"])
            self.assertTrue(all(bool((mean["average"]["model"][key] == 0.5).all()) for key, _ in model.named_parameters()))
            with self.assertRaisesRegex(ValueError, "one shape"):
                average_runs(folders[1:])


class Network(unittest.TestCase):
    def test_every_preset_gives_a_logit_per_label_and_keeps_its_budget(self):
        megabytes = {"full": 6, "medium": 8, "tiny": 1.3, "hybrid": 10, "laptop": 4, "best": 32}
        for name, preset in PRESETS.items():
            model = EmotionNet(preset.model).eval()
            a, b = model(torch.zeros(2, 1, 48, 48))
            self.assertEqual((tuple(a.shape), tuple(b.shape)), ((2, 7), (2, 8)))
            if "teacher" not in name:  # teachers are not shipped
                self.assertLess(4 * count_weights(model), megabytes[name] * 1e6, name)

    def test_attention_cost_counts_every_place(self):
        layer = AttentionLayer(8, 2)
        whole = ModelConfig(4, (4, 4, 8), (1, 1, 1), attention_layers=1, attention_width=8, attention_heads=2)
        without = dataclasses.replace(whole, attention_layers=0)
        cost = count_multiply_adds(EmotionNet(whole)) - count_multiply_adds(EmotionNet(without))
        matrices = sum(p.numel() for p in layer.parameters() if p.ndim == 2)
        self.assertEqual(cost, 36 * (matrices + 8 * 8) + 2 * 36 * 36 * 8)

    def test_size_is_within_the_budget(self):
        model = EmotionNet()
        self.assertLess(4 * count_weights(model), 8_000_000)
        self.assertLess(count_multiply_adds(model), 60_000_000)

    def test_heads_have_a_logit_per_label(self):
        a, b = EmotionNet(ModelConfig(4, (4, 4, 8, 8))).eval()(torch.zeros(3, 1, 48, 48))
        self.assertEqual((tuple(a.shape), tuple(b.shape)), ((3, 7), (3, 8)))

    def test_the_average_lies_between_start_and_weights(self):
        model = torch.nn.Linear(1, 1, bias=False)
        model.weight.data.fill_(0.0)
        average = MovingAverage(model, 0.9)
        model.weight.data.fill_(1.0)
        average.update()
        self.assertAlmostEqual(float(average.model.weight), 1 - 2 / 11, places=6)

    def test_the_rate_rises_once_and_falls_once(self):
        rates = [one_cycle_rate(step, 100, TrainConfig()) for step in range(100)]
        top = int(np.argmax(rates))
        self.assertAlmostEqual(max(rates), TrainConfig().peak_rate)
        self.assertEqual(rates[:top], sorted(rates[:top]))
        self.assertEqual(rates[top:], sorted(rates[top:], reverse=True))


class Measures(unittest.TestCase):
    def test_wilson_interval_of_the_text_book(self):
        low, high = wilson_interval(81, 263)  # Newcombe 1998, table I: 0.2553 to 0.3662
        self.assertAlmostEqual(low, 0.2553, places=4)
        self.assertAlmostEqual(high, 0.3662, places=4)

    def test_calibration_error_is_the_gap_of_confidence(self):
        probabilities = np.tile([0.8, 0.2], (10, 1))
        self.assertAlmostEqual(expected_calibration_error(probabilities, np.array([0] * 6 + [1] * 4)), 0.2)

    def test_perfect_answers_get_perfect_figures(self):
        figures = report(np.eye(3), np.arange(3), ("a", "b", "c"))
        self.assertEqual((figures["accuracy"], figures["macroF1"]), (1.0, 1.0))

    def test_temperature_slope_and_bias_are_found_again(self):
        random = np.random.default_rng(3)
        logits = random.normal(size=(40000, 4)) * 2
        true = Calibration(temperature=0.8, entropy_slope=0.9, bias=(-0.6, 0.1, 0.1, 0.4))
        truth = np.array([random.choice(4, p=p) for p in true.apply(logits)])
        fitted = fit_calibration(logits, truth)
        self.assertAlmostEqual(fitted.temperature, true.temperature, delta=0.04)
        self.assertAlmostEqual(fitted.entropy_slope, true.entropy_slope, delta=0.12)
        np.testing.assert_allclose(fitted.bias, true.bias, atol=0.08)

    def test_a_slope_softens_doubtful_answers_and_leaves_sure_ones(self):
        calibration = Calibration(temperature=1.0, entropy_slope=0.5, bias=(0.0, 0.0))
        doubtful, sure = calibration.apply(np.array([[0.2, 0.0], [40.0, 0.0]]))
        # Entropy of softmax(.2, 0) is .9928 bit of one: T = exp(.5 * .9928) = 1.6428, and 1 / (1 + exp(-.2 / T)) = .5304.
        self.assertAlmostEqual(doubtful[0], 0.5304, places=4)
        self.assertAlmostEqual(sure[0], 1.0, places=9)

    def test_cross_fitting_never_looks_at_the_half_it_scores(self):
        random = np.random.default_rng(4)
        logits, truth, half = random.normal(size=(400, 5)), random.integers(0, 5, 400), np.arange(400) % 2
        everything = np.ones(400, dtype=bool)
        scores = cross_fitted(logits, truth, everything, half)
        other = cross_fitted(logits, np.where(half == 1, (truth + 1) % 5, truth), everything, half)
        np.testing.assert_array_equal(scores[half == 1], other[half == 1])
        self.assertGreater(np.abs(scores[half == 0] - other[half == 0]).max(), 1e-3)


class Combination(unittest.TestCase):
    shares = emotion_shares(np.full(7, 1 / 7))

    def test_full_weight_without_bias_is_one_head_alone(self):
        random = np.random.default_rng(6)
        a, b = random.dirichlet(np.ones(7), 50), random.dirichlet(np.ones(8), 50)
        np.testing.assert_allclose(Pool(1.0, 0.0, (0.0,) * 7).apply(a, b, self.shares), a)
        np.testing.assert_allclose(Pool(0.0, 1.0, (0.0,) * 7).apply(a, b, self.shares), b @ self.shares)

    def test_a_bias_raises_the_odds_of_its_emotion(self):
        even, bias = np.full((1, 7), 1 / 7), np.log(3.0) * np.eye(7)[2]
        scores = Pool(1.0, 0.0, tuple(bias)).apply(even, np.full((1, 8), 1 / 8), self.shares)
        np.testing.assert_allclose(scores[0], np.where(np.arange(7) == 2, 3 / 9, 1 / 9))

    def test_a_fitted_pool_is_as_sure_too_much_by_one_label_set_as_too_little_by_the_other(self):
        random = np.random.default_rng(8)
        a, b = random.dirichlet(np.ones(7) / 2, 4000), random.dirichlet(np.ones(8) / 2, 4000)
        truth = np.array([random.choice(7, p=row) for row in a])
        truth_plus = np.where(random.random(4000) < 0.8, (a + b @ self.shares).argmax(1), -1)
        counted = truth_plus >= 0
        scores = fit_pool(a, b, self.shares, truth, truth_plus).apply(a, b, self.shares)
        confidence, top = scores.max(1), scores.argmax(1)
        above = confidence.mean() - (top == truth).mean()
        below = (top == truth_plus)[counted].mean() - confidence[counted].mean()
        self.assertGreater(above, 0.01)
        self.assertAlmostEqual(above, below, places=5)

    def test_contempt_is_not_one_of_the_seven(self):
        told = ferplus_as_emotion(np.array([-1, FERPLUS_CLASSES.index("contempt"), FERPLUS_CLASSES.index("anger")]))
        self.assertEqual(told.tolist(), [-1, -1, EMOTIONS.index("angry")])

    def test_no_calibration_is_a_softmax(self):
        logits = np.array([[1.0, 2.0, 3.0]])
        np.testing.assert_allclose(uncalibrated(3).apply(logits), softmax(logits))


class Drawings(unittest.TestCase):
    def test_drawn_faces_are_tiles_and_differ(self):
        faces = [draw_face(drawing) for drawing in DRAWINGS.values()]
        self.assertTrue(all(face.shape == (48, 48) and face.dtype == np.uint8 for face in faces))
        self.assertEqual(len({face.tobytes() for face in faces}), len(faces))


class Resuming(unittest.TestCase):
    def test_a_run_that_was_stopped_ends_like_one_that_was_not(self):
        small = TrainConfig(epochs=2, batch=8, bf16=False, model=ModelConfig(4, (4, 4, 8, 8), (1, 1, 1, 1)))
        with tempfile.TemporaryDirectory() as name:
            import train as module

            folder, kept_runs = make_data(Path(name), training=35, held_out=8), module.RUNS
            module.RUNS = Path(name) / "runs"
            try:
                whole = torch.load(train({"whole": small}, str(folder), False)[0])
                with self.assertRaises(KeyboardInterrupt):
                    interrupted(module, small, folder, after_epochs=1)
                resumed = torch.load(train({"broken": small}, str(folder), True)[0])
            finally:
                module.RUNS = kept_runs
        for key, value in whole["model"].items():
            self.assertTrue(torch.equal(value, resumed["model"][key]), key)
        self.assertEqual([h["validation"] for h in whole["history"]], [h["validation"] for h in resumed["history"]])


class Continuing(unittest.TestCase):
    def test_a_run_can_start_from_the_averaged_weights_of_another(self):
        small = TrainConfig(epochs=1, batch=8, bf16=False, model=ModelConfig(4, (4, 4, 8, 8), (1, 1, 1, 1)))
        still = dataclasses.replace(small, start_from="one", peak_rate=0.0, decay=0.0)
        with tempfile.TemporaryDirectory() as name:
            import train as module

            folder, kept_runs = make_data(Path(name), training=35, held_out=8), module.RUNS
            module.RUNS = Path(name) / "runs"
            try:
                one = torch.load(train({"one": small}, str(folder), False)[0])
                two = torch.load(train({"two": still}, str(folder), False)[0])
            finally:
                module.RUNS = kept_runs
        for key, value in one["average"]["model"].items():
            if key.endswith("weight"):
                self.assertTrue(torch.equal(value, two["model"][key]), key)


@unittest.skipUnless((Path(__file__).parent.parent / "node_modules" / "onnxruntime-web").exists(), "needs the repository's npm packages")
class Exporting(unittest.TestCase):
    """One small random network through the product's runtime, in every form it can be stored in."""

    @classmethod
    def setUpClass(cls):
        torch.manual_seed(8)
        small = [ModelConfig(8, (8, 16, 16), (1, 1, 1), early_stride=True), ModelConfig(4, (8, 8, 16), (1, 1, 1), attention_layers=1, attention_width=16)]
        cls.model = Ensemble([EmotionNet(config) for config in small])
        for module in cls.model.modules():
            if isinstance(module, torch.nn.BatchNorm2d):  # not the identity that training starts from
                module.weight.data.uniform_(0.5, 1.5)
                module.running_mean.uniform_(-0.2, 0.2)
        cls.model.eval()
        faces = [draw_face(drawing) for drawing in DRAWINGS.values()]
        noise = np.random.default_rng(4).integers(-20, 20, (12, 48, 48))
        cls.tiles = np.stack([np.clip(faces[i % len(faces)] + noise[i], 0, 255).astype(np.uint8) for i in range(12)])
        cls.expected = predict(cls.model, cls.tiles, False)

    def stored(self, change) -> tuple[np.ndarray, np.ndarray]:
        with tempfile.TemporaryDirectory() as name:
            path = Path(name) / "model.onnx"
            export_network(self.model, path)
            change(path)
            return run_onnx(path, self.tiles)

    def test_32_bits_answer_as_pytorch_does(self):
        for expected, got in zip(self.expected, self.stored(lambda path: None)):
            np.testing.assert_allclose(got, expected, atol=1e-4)

    def test_weights_in_16_bits_lose_three_digits_at_most(self):
        for expected, got in zip(self.expected, self.stored(store_in_half)):
            self.assertLess(np.abs(got - expected).max(), 5e-3 * np.abs(expected).max() + 1e-3)

    def test_8_bits_stay_near(self):
        def quantise(path: Path) -> None:
            network = onnx.load(str(path))
            onnx.save(quantised(network, collect_ranges(network, self.tiles)), str(path))

        for expected, got in zip(self.expected, self.stored(quantise)):
            self.assertFalse(np.array_equal(expected, got))
            self.assertLess(np.abs(got - expected).mean(), 0.15 * expected.std())


def interrupted(module, config: TrainConfig, folder: Path, after_epochs: int) -> None:
    """Run `train` and break off at the first validation after some epochs have been saved."""
    validate, seconds, calls = module.validate, module.SECONDS_BETWEEN_SAVES, 0

    def breaking(*arguments):
        nonlocal calls
        calls += 1
        if calls > after_epochs:
            raise KeyboardInterrupt
        return validate(*arguments)

    module.validate, module.SECONDS_BETWEEN_SAVES = breaking, 0
    try:
        module.train({"broken": config}, str(folder), False)
    finally:
        module.validate, module.SECONDS_BETWEEN_SAVES = validate, seconds


def make_data(folder: Path, training: int, held_out: int) -> Path:
    """A tiny data set of noise in the packed form; training tile 0 is a copy of held-out tile 0."""
    random = np.random.default_rng(11)
    tiles = random.integers(0, 256, (training + held_out, 48, 48), dtype=np.uint8)
    tiles[0] = tiles[training]
    rows = []
    for index in range(training + held_out):
        split, tile = ("Training", index) if index < training else ("PublicTest", index - training)
        row = {"split": split, "tile": tile, "fer_id": "", "label": EMOTIONS[index % 7], "label_source": "match"}
        row |= {name: int(count) for name, count in zip(FERPLUS_COLUMNS, votes(happiness=7, neutral=3))}
        if split == "Training" and tile == 1:
            row["label_source"] = "jpeg_only"
        if split == "Training" and tile == 2:
            row |= {name: int(count) for name, count in zip(FERPLUS_COLUMNS, votes(nf=10))}
        rows.append(row)
    with open(folder / "labels.csv", "w", newline="") as handle:
        writer = csv.DictWriter(handle, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    for stem, part in (("train", tiles[:training]), ("publictest", tiles[training:])):
        mosaic = np.zeros((48, 4800), dtype=np.uint8)
        for index, tile in enumerate(part):
            mosaic[:, 48 * index : 48 * (index + 1)] = tile
        Image.fromarray(mosaic).save(folder / f"{stem}_00.png")
    return folder


@unittest.skipUnless(os.environ.get("EMOVERSE_REFERENCE_DATA"), "needs the reference data (EMOVERSE_REFERENCE_DATA)")
class ReferenceData(unittest.TestCase):
    def test_class_counts_equal_the_official_ones(self):
        training = load_split(reference_folder(), "Training")
        validation = load_split(reference_folder(), "PublicTest")
        self.assertEqual(np.bincount(training.fer2013).tolist(), [3995, 436, 4097, 7215, 4830, 3171, 4965])
        self.assertEqual(np.bincount(validation.fer2013).tolist(), [467, 56, 496, 895, 653, 415, 607])
        kept = training.tiles[trainable_mask(training, validation)]
        self.assertFalse({tile.tobytes() for tile in kept} & {tile.tobytes() for tile in validation.tiles})


if __name__ == "__main__":
    unittest.main()
