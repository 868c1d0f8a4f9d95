# SPDX-License-Identifier: Apache-2.0
# Copyright the What Crisis? authors
"""Writes encoder.bin: numbers big-endian, each part as one run of bytes, so that it is read in a few steps."""
import struct
import zlib

import numpy as np

from source import BLOCK, levels, scales

MAGIC = b"WCE1"
PLACES = 128


def write(source, kept, layers, path):
    pieces = in_order(source, kept)
    parts = [
        MAGIC,
        struct.pack(">6i", source.width, layers, source.heads, source.inner, PLACES, len(pieces)),
        struct.pack(">2f", source.epsilon, source.unknown_score),
        *folding(source.folding),
        *strings([source.pieces[i] for i in pieces]),
        floats(source.scores[pieces]),
        words(source, pieces),
        floats(source.floats["emb.pos"].reshape(-1, source.width)[:PLACES] + source.floats["emb.type"][: source.width]),
        *norm(source, "emb.ln"),
    ]
    for index in range(layers):
        parts += layer(source, f"l{index}.")
    data = b"".join(parts)
    path.write_bytes(data + struct.pack(">I", zlib.crc32(data)))
    return path.stat().st_size


def in_order(source, kept):
    """The pieces in the order of their UTF-16 units; a piece's place in it is its row."""
    return sorted(kept, key=lambda i: source.pieces[i].encode("utf-16-be"))


def rows_of(source, kept):
    """The row of each kept piece, and of begin, end and unknown, which stand behind the pieces."""
    order = [*in_order(source, kept), source.begin, source.end, source.unknown]
    return {number: row for row, number in enumerate(order)}


def folding(signs):
    ordered = sorted(signs)
    yield struct.pack(">i", len(ordered))
    yield struct.pack(f">{len(ordered)}i", *ordered)
    yield from strings([signs[sign] for sign in ordered])


def strings(texts):
    """Lengths in UTF-16 units, a byte each; how many units there are in all; the units."""
    units = [text.encode("utf-16-be") for text in texts]
    yield bytes(len(text) // 2 for text in units)
    yield struct.pack(">i", sum(map(len, units)) // 2)
    yield b"".join(units)


def words(source, pieces):
    """The embeddings as they stand in the package: half-precision scale (turned big-endian), 32 weights of four bits."""
    numbers = [*pieces, source.begin, source.end, source.unknown]
    blocks = source.blocks["emb.word"].reshape(-1, source.width // BLOCK, 18)[numbers].copy()
    blocks[..., [0, 1]] = blocks[..., [1, 0]]
    return blocks.tobytes()


def layer(source, name):
    for part in ("q", "k", "v", "ao"):
        yield from matrix(source, name + part, source.width)
    yield from norm(source, name + "aln")
    yield from matrix(source, name + "fi", source.width)
    yield from matrix(source, name + "fo", source.inner)
    yield from norm(source, name + "oln")


def matrix(source, name, columns):
    """Turned, so that a row belongs to an input: scales, weights (the first half of a row in the low four bits), bias."""
    blocks = source.blocks[name + ".w"]
    outputs = len(blocks) * BLOCK // columns
    turned_scales = scales(blocks).reshape(outputs, -1).T
    turned = levels(blocks).reshape(outputs, columns).T
    low, high = turned[:, : outputs // 2], turned[:, outputs // 2 :]
    yield turned_scales.astype(">f2").tobytes()
    yield (low | high << 4).astype(np.uint8).tobytes()
    yield floats(source.floats[name + ".b"])


def norm(source, name):
    yield floats(source.floats[name + ".w"])
    yield floats(source.floats[name + ".b"])


def floats(values):
    return np.asarray(values).astype(">f4").tobytes()
