# SPDX-License-Identifier: Apache-2.0
# Copyright the What Crisis? authors
"""The encoder in numpy, for checking: the mean of each layer over the pieces of one window."""
import math

import numpy as np

from source import weights

ERF = np.frompyfunc(math.erf, 1, 1)


class Network:
    def __init__(self, source, layers):
        self.source = source
        self.words = source.blocks["emb.word"].reshape(-1, source.width // 32, 18)
        self.places = source.floats["emb.pos"].reshape(-1, source.width) + source.floats["emb.type"][: source.width]
        self.layers = [Layer(source, index) for index in range(layers)]

    def means(self, numbers):
        """The mean over the pieces after the embeddings and after each layer."""
        picked = self.words[numbers]
        x = weights(picked.reshape(-1, 18)).reshape(len(numbers), -1) + self.places[: len(numbers)]
        x = normed(x, self.source, "emb.ln")
        means = [x.mean(axis=0)]
        for layer in self.layers:
            x = layer.apply(x)
            means.append(x.mean(axis=0))
        return means


class Layer:
    def __init__(self, source, index):
        self.source = source
        self.name = f"l{index}."
        self.matrices = {}
        for part in ("q", "k", "v", "ao", "fi", "fo"):
            columns = source.inner if part == "fo" else source.width
            self.matrices[part] = weights(source.blocks[f"{self.name}{part}.w"]).reshape(-1, columns).T.copy()

    def times(self, x, part):
        return x @ self.matrices[part] + self.source.floats[f"{self.name}{part}.b"]

    def apply(self, x):
        heads = [self.split(self.times(x, part)) for part in ("q", "k", "v")]
        near = heads[0] @ heads[1].transpose(0, 2, 1) / np.float32(math.sqrt(heads[0].shape[-1]))
        near = np.exp(near - near.max(axis=-1, keepdims=True))
        near /= near.sum(axis=-1, keepdims=True)
        seen = (near @ heads[2]).transpose(1, 0, 2).reshape(x.shape)
        x = normed(x + self.times(seen, "ao"), self.source, self.name + "aln")
        inside = self.times(x, "fi")
        inside = inside * (1 + ERF(inside / math.sqrt(2)).astype(np.float32)) / 2
        return normed(x + self.times(inside, "fo"), self.source, self.name + "oln")

    def split(self, x):
        return x.reshape(len(x), self.source.heads, -1).transpose(1, 0, 2)


def normed(x, source, name):
    centred = x - x.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + np.float32(source.epsilon))
    return centred / spread * source.floats[name + ".w"] + source.floats[name + ".b"]
