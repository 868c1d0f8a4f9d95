# SPDX-License-Identifier: Apache-2.0
# Copyright the What Crisis? authors
"""How a text is cut into pieces: folded, spaces marked, and the likeliest pieces found (a unigram model, Viterbi)."""
import unicodedata

import numpy as np

MARK = "▁"
MOST_CHARS = 4_000
WORST = np.float32(-1e30)


class Tokeniser:
    """Cuts texts into some of the package's pieces. What is given back are the pieces' numbers in the package."""

    def __init__(self, source, kept=None):
        numbers = range(len(source.pieces)) if kept is None else kept
        special = {source.begin, source.end, source.unknown}
        self.folding = source.folding
        self.unknown = source.unknown
        self.unknown_score = source.unknown_score
        self.number = {source.pieces[i]: i for i in numbers if i not in special}
        self.score = {i: source.scores[i] for i in self.number.values()}
        self.begun = {piece[:end] for piece in self.number for end in range(1, len(piece) + 1)}

    def folded(self, text):
        """The text as it is cut: composed, folded, spaces as marks, one at a time and one in front."""
        composed = unicodedata.normalize("NFC", first_chars(text))
        plain = "".join(self.folding.get(ord(sign), sign) for sign in composed)
        while "  " in plain:
            plain = plain.replace("  ", " ")
        return (plain if plain.startswith(" ") else " " + plain).replace(" ", MARK)

    def pieces(self, text):
        marked = self.folded(text)
        size = len(marked)
        best = [np.float32(0)] + [WORST] * size
        chosen = [(0, 0)] * (size + 1)
        for start in range(size):
            for end in range(start + 1, size + 1):
                part = marked[start:end]
                if part not in self.begun:
                    break
                number = self.number.get(part)
                if number is not None and best[start] + self.score[number] > best[end]:
                    best[end] = best[start] + self.score[number]
                    chosen[end] = (number, start)
            if best[start] + self.unknown_score > best[start + 1]:
                best[start + 1] = best[start] + self.unknown_score
                chosen[start + 1] = (self.unknown, start)
        found = []
        while size > 0:
            number, size = chosen[size]
            found.append(number)
        return found[::-1]


def first_chars(text):
    """The beginning of a text that is read, counted in UTF-16 units as Java counts; a pair is not split."""
    units = text.encode("utf-16-be", "surrogatepass")[: 2 * MOST_CHARS]
    if len(units) == 2 * MOST_CHARS and 0xD8 <= units[-2] <= 0xDB:
        units = units[:-2]
    return units.decode("utf-16-be", "replace")
