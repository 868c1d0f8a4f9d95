# SPDX-License-Identifier: Apache-2.0
# Copyright the What Crisis? authors
"""Golden numbers: the pieces and vectors of some texts, which the product's own encoder has to reach."""
import struct

import numpy as np

from network import Network
from tokens import Tokeniser
from weights_file import PLACES, rows_of

MOST_WINDOWS = 4
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
EARLIER = 24


def write(source, kept, layers, texts, folder):
    """Writes golden.tsv (language, rows in base 36, text) and golden.vectors, which is described at vectors()."""
    tokeniser, rows, network = Tokeniser(source, kept), rows_of(source, kept), Network(source, layers)
    lines, means = [], []
    for language, text in texts:
        pieces = tokeniser.pieces(text)
        lines.append("\t".join((language, " ".join(base36(rows[i]) for i in pieces), escaped(text))))
        means.append(mean_of_windows(source, network, pieces))
    (folder / "golden.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    sections = [(layers, len(means)), (layers // 2, EARLIER), (0, EARLIER)]
    data = b"".join(section(layer, [mean[layer] for mean in means[:count]]) for layer, count in sections)
    (folder / "golden.vectors").write_bytes(struct.pack(">2i", source.width, len(sections)) + data)


def mean_of_windows(source, network, pieces):
    total = 0
    for window in windows(pieces):
        means = network.means([source.begin, *window, source.end])
        total = total + np.stack(means) * len(window)
    return total / sum(map(len, windows(pieces)))


def windows(pieces):
    """At most four windows of like size, of 126 pieces at most; what is behind them is not read."""
    most = PLACES - 2
    read = pieces[: MOST_WINDOWS * most]
    count = -(-len(read) // most)
    return [read[len(read) * i // count : len(read) * (i + 1) // count] for i in range(count)]


def section(layer, vectors):
    """Layer, count, the vectors' centre; then each vector's difference from it: a scale and a byte a number."""
    centre = np.mean(vectors, axis=0).astype(">f4")
    rows = [struct.pack(">2i", layer, len(vectors)), centre.tobytes()]
    for vector in vectors:
        difference = vector - centre
        scale = np.float32(np.abs(difference).max() / 127)
        rows.append(struct.pack(">f", scale) + np.rint(difference / scale).astype(np.int8).tobytes())
    return b"".join(rows)


def base36(number):
    digits = ""
    while number or not digits:
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
    return digits


def escaped(text):
    """The text on one line and seen: what is not printable, and the backslash, as \\uXXXX."""
    return "".join(sign if sign.isprintable() and sign != "\\" else units(sign) for sign in text)


def units(sign):
    data = sign.encode("utf-16-be", "surrogatepass").hex()
    return "".join("\\u" + data[i : i + 4] for i in range(0, len(data), 4))


def texts(path):
    """The languages and texts of a golden.tsv."""
    for line in path.read_text(encoding="utf-8").split("\n")[:-1]:
        language, _, text = line.split("\t")
        yield language, unescaped(text)


def unescaped(text):
    head, *rest = text.split("\\u")
    data = head.encode("utf-16-be")
    for part in rest:
        data += bytes.fromhex(part[:4]) + part[4:].encode("utf-16-be")
    return data.decode("utf-16-be")
