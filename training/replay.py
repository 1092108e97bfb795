"""Record the work of one training step on a CUDA device once, and replay it.

Small networks on 48x48 faces leave a current GPU waiting for Python, which starts hundreds of kernels a step. A CUDA
graph starts them all at once. Nothing in the recorded function may copy from or to the host or depend on drawn values.
"""

from __future__ import annotations

from collections.abc import Callable

import torch

WARM_UP_CALLS = 3  # before recording: libraries choose their algorithms and allocate their workspaces


class Replay:
    """Calls `function(chosen)` where `chosen` is on the CPU, replays it on a CUDA device.

    The function must be safe to call a few times more than asked: the caller puts back what it changed.
    """

    def __init__(self, function: Callable[[torch.Tensor], None], example: torch.Tensor) -> None:
        self.function = function
        self.graph: torch.cuda.CUDAGraph | None = None
        if example.device.type != "cuda":
            return
        self.chosen = example.clone()
        side = torch.cuda.Stream()
        side.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(side):
            for _ in range(WARM_UP_CALLS):
                function(self.chosen)
        torch.cuda.current_stream().wait_stream(side)
        graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(graph):
            function(self.chosen)
        self.graph = graph

    def __call__(self, chosen: torch.Tensor) -> None:
        if self.graph is None:
            return self.function(chosen)
        self.chosen.copy_(chosen)
        self.graph.replay()
