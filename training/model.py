"""Networks with one linear head per label set: residual with squeeze-and-excitation, and a hybrid that ends in attention."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import nn

from labels import FER2013_CLASSES, FERPLUS_CLASSES


@dataclass(frozen=True)
class ModelConfig:
    stem: int = 16  # channels of the first convolution, at 48x48
    widths: tuple[int, ...] = (32, 64, 128, 256)  # channels per stage, at 24, 12, 6 and 3 pixels
    blocks: tuple[int, ...] = (1, 2, 2, 1)  # residual blocks per stage
    squeeze: int = 8  # squeeze-and-excitation bottleneck = channels / squeeze
    dropout: float = 0.3  # before the heads
    crop: float = 1.0  # share of the tile's side that is looked at, about its middle
    standardise: bool = False  # every tile is brought to mean 0 and spread 1 first
    early_stride: bool = False  # the stem itself goes down to 24x24 with a second convolution; full-size maps are costly
    # A hybrid: after the stages, attention layers over the 36 (or 9) places of the last map. 0 = none.
    attention_layers: int = 0
    attention_width: int = 160
    attention_heads: int = 4


LEAST_SPREAD = 0.05  # of a standardised tile: one without contrast stays near 0


class SqueezeExcite(nn.Module):
    """Weigh channels by what the whole picture holds (Hu et al. 2018)."""

    def __init__(self, channels: int, squeeze: int) -> None:
        super().__init__()
        self.reduce = nn.Linear(channels, max(8, channels // squeeze))
        self.expand = nn.Linear(max(8, channels // squeeze), channels)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        weights = torch.sigmoid(self.expand(torch.relu(self.reduce(x.mean(dim=(2, 3))))))
        return x * weights[:, :, None, None]


class ResidualBlock(nn.Module):
    """Two 3x3 convolutions, squeeze-and-excitation, and a shortcut that pools where the block strides."""

    def __init__(self, inputs: int, outputs: int, stride: int, squeeze: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.norm1 = nn.BatchNorm2d(outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.norm2 = nn.BatchNorm2d(outputs)
        self.excite = SqueezeExcite(outputs, squeeze)
        shortcut: list[nn.Module] = []
        if stride != 1:
            shortcut.append(nn.AvgPool2d(stride))
        if inputs != outputs:
            shortcut += [nn.Conv2d(inputs, outputs, 1, bias=False), nn.BatchNorm2d(outputs)]
        self.shortcut = nn.Sequential(*shortcut)
        nn.init.zeros_(self.norm2.weight)  # each block starts as the identity

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = torch.relu(self.norm1(self.conv1(x)))
        y = self.excite(self.norm2(self.conv2(y)))
        return torch.relu(y + self.shortcut(x))


class AttentionLayer(nn.Module):
    """Self-attention and a two-layer perceptron, each after a layer norm (pre-norm: Xiong et al. 2020)."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm1 = nn.LayerNorm(width)
        self.query_key_value = nn.Linear(width, 3 * width)
        self.project = nn.Linear(width, width)
        self.norm2 = nn.LayerNorm(width)
        self.widen = nn.Linear(width, 3 * width)
        self.narrow = nn.Linear(3 * width, width)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        n, places, width = x.shape
        parts = self.query_key_value(self.norm1(x)).reshape(n, places, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4).unbind(0)
        weights = torch.softmax(query @ key.transpose(-2, -1) * (width // self.heads) ** -0.5, dim=-1)
        x = x + self.project((weights @ value).transpose(1, 2).reshape(n, places, width))
        return x + self.narrow(nn.functional.gelu(self.widen(self.norm2(x))))


class Attention(nn.Module):
    """(n, c, h, w) to (n, width, h, w): places become tokens with a learned position each (Dosovitskiy et al. 2021)."""

    def __init__(self, channels: int, places: int, config: ModelConfig) -> None:
        super().__init__()
        self.embed = nn.Conv2d(channels, config.attention_width, 1)
        self.position = nn.Parameter(torch.randn(1, places, config.attention_width) * 0.02)
        self.layers = nn.Sequential(
            *[AttentionLayer(config.attention_width, config.attention_heads) for _ in range(config.attention_layers)],
            nn.LayerNorm(config.attention_width),
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        embedded = self.embed(x)
        tokens = self.layers(embedded.flatten(2).transpose(1, 2) + self.position)
        return tokens.transpose(1, 2).reshape(embedded.shape)


class EmotionNet(nn.Module):
    """(n, 1, 48, 48) normalised gray faces to FER-2013 logits (n, 7) and FER+ logits (n, 8)."""

    def __init__(self, config: ModelConfig = ModelConfig()) -> None:
        super().__init__()
        self.config = config
        stem: list[nn.Module] = [nn.Conv2d(1, config.stem, 3, 1, 1, bias=False), nn.BatchNorm2d(config.stem), nn.ReLU(inplace=True)]
        channels = config.stem
        if config.early_stride:
            first = config.widths[0]
            stem += [nn.Conv2d(channels, first, 3, 2, 1, bias=False), nn.BatchNorm2d(first), nn.ReLU(inplace=True)]
            channels = first
        self.stem = nn.Sequential(*stem)
        stages: list[nn.Module] = []
        for stage, (width, count) in enumerate(zip(config.widths, config.blocks)):
            for index in range(count):
                strides = index == 0 and not (config.early_stride and stage == 0)
                stages.append(ResidualBlock(channels, width, 2 if strides else 1, config.squeeze))
                channels = width
        if config.attention_layers:
            side = 48 // 2 ** len(config.widths)
            stages.append(Attention(channels, side * side, config))
            channels = config.attention_width
        self.stages = nn.Sequential(*stages)
        self.dropout = nn.Dropout(config.dropout)
        self.fer2013 = nn.Linear(channels, len(FER2013_CLASSES))
        self.ferplus = nn.Linear(channels, len(FERPLUS_CLASSES))

    def forward(self, face: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        features = self.dropout(self.stages(self.stem(self.prepared(face))).mean(dim=(2, 3)))
        return self.fer2013(features), self.ferplus(features)

    def prepared(self, face: torch.Tensor) -> torch.Tensor:
        if self.config.crop < 1:
            side = face.shape[-1]
            margin = round(side * (1 - self.config.crop) / 2)
            inner = face[:, :, margin : side - margin, margin : side - margin]
            face = nn.functional.interpolate(inner, size=(side, side), mode="bilinear", align_corners=False)
        if self.config.standardise:
            face = face - face.mean(dim=(2, 3), keepdim=True)
            face = face / (face.square().mean(dim=(2, 3), keepdim=True).sqrt() + LEAST_SPREAD)
        return face


class Ensemble(nn.Module):
    """Several networks behind one input: the mean of their logits, each head on its own."""

    def __init__(self, members: list[nn.Module]) -> None:
        super().__init__()
        self.members = nn.ModuleList(members)

    def forward(self, face: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        answers = [member(face) for member in self.members]
        return torch.stack([a for a, _ in answers]).mean(0), torch.stack([b for _, b in answers]).mean(0)


def count_weights(model: nn.Module) -> int:
    return sum(parameter.numel() for parameter in model.parameters())


def count_multiply_adds(model: nn.Module, size: int = 48) -> int:
    """Multiply-accumulates of convolutions and linear layers for one face."""
    total = 0

    def add(layer: nn.Module, _: object, output: torch.Tensor) -> None:
        nonlocal total
        if isinstance(layer, nn.Conv2d):
            total += layer.weight.numel() * output.shape[2] * output.shape[3]
        elif isinstance(layer, nn.Linear):
            total += layer.weight.numel() * (output.numel() // output.shape[-1] // output.shape[0])
        elif isinstance(layer, AttentionLayer):
            total += 2 * output.shape[1] ** 2 * output.shape[2]

    hooks = [layer.register_forward_hook(add) for layer in model.modules()]
    was_training = model.training
    model.eval()
    with torch.no_grad():
        model(torch.zeros(1, 1, size, size))
    model.train(was_training)
    for hook in hooks:
        hook.remove()
    return total
