# SPDX-License-Identifier: Apache-2.0
# Copyright the What Crisis? authors
"""Which pieces are kept: those that occur most in posts of the six languages, and every sign they may be written with."""
import re
from collections import Counter, defaultdict

from tokens import MARK, Tokeniser

LANGUAGES = ("de", "en", "es", "fr", "it", "pt")
LINK = re.compile(r"(https?://|www\.)\S+")
HANDLE = re.compile(r"\w*@\w+")
FEW_CHARS = 400


def of_posts(source, files):
    """Counts pieces by language in files of posts: a language first, the text last, tabs between."""
    tokeniser = Tokeniser(source)
    counts = defaultdict(Counter)
    for file in files:
        with open(file, encoding="utf-8") as rows:
            for row in rows:
                columns = row.rstrip("\n").split("\t")
                language = columns[0] if columns[0] in LANGUAGES else ""
                counts[language].update(tokeniser.pieces(cleaned(columns[-1])))
    return counts


def cleaned(text):
    return HANDLE.sub("@user", LINK.sub("", text))[:FEW_CHARS]


def chosen(source, counts, most):
    """The numbers of the kept pieces with how often each was seen, in rising order of numbers."""
    special = {source.begin, source.end, source.unknown}
    signs = {i for i, piece in enumerate(source.pieces) if len(piece.strip(MARK)) <= 1 and is_ours(piece)} - special
    seen = {i for count in counts.values() for i in count if is_ours(source.pieces[i])} - special - signs
    ranked = sorted(seen, key=lambda i: (-weight(counts, i), i))
    kept = signs | set(ranked[: most - len(signs)])
    return [(i, sum(count[i] for count in counts.values())) for i in sorted(kept)]


def weight(counts, number):
    """Half way between posts as they come and all languages alike: there are 29 times as many English ones as Italian ones."""
    return sum(count[number] / sum(count.values()) ** 0.5 for count in counts.values())


def is_ours(piece):
    """Whether a piece is written in Latin letters, digits, punctuation, symbols or emoji."""
    return all(sign == MARK or is_ours_sign(ord(sign)) for sign in piece)


def is_ours_sign(code):
    return (
        code < 0x250
        or 0x300 <= code < 0x370
        or 0x2000 <= code < 0x2C00
        or 0xFE00 <= code < 0xFE10
        or 0x1F000 <= code < 0x20000
    )
