#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the What Crisis? authors
"""Makes encoder.bin, the weights behind dev.whatcrisis.meaning.encoder, and the numbers it is checked with. See README.md."""
import argparse
import hashlib
from pathlib import Path

import counts
import golden
import source
import weights_file

HERE = Path(__file__).resolve().parent
KEPT = HERE / "kept.tsv"
CORE = HERE.parent.parent / "core" / "src"
RESOURCES = CORE / "main" / "resources" / "dev" / "whatcrisis" / "meaning"
TEST_RESOURCES = CORE / "test" / "resources" / "dev" / "whatcrisis" / "meaning"
LAYERS = 6
MOST_PIECES = 41_500


def count(options):
    weights = source.read()
    kept = counts.chosen(weights, counts.of_posts(weights, options.files), options.most)
    KEPT.write_text("".join(f"{number}\t{seen}\n" for number, seen in kept), encoding="utf-8")
    print(f"{KEPT}: {len(kept)} pieces")


def kept_pieces():
    return [int(line.split("\t")[0]) for line in KEPT.read_text(encoding="utf-8").splitlines()]


def make(options):
    RESOURCES.mkdir(parents=True, exist_ok=True)
    file = RESOURCES / "encoder.bin"
    size = weights_file.write(source.read(), kept_pieces(), options.layers, file)
    print(f"{file}: {size} bytes, SHA-256 {hashlib.sha256(file.read_bytes()).hexdigest()}")


def check(options):
    file = options.texts or TEST_RESOURCES / "golden.tsv"
    texts = list(golden.texts(file))
    golden.write(source.read(), kept_pieces(), options.layers, texts, TEST_RESOURCES)
    print(f"{TEST_RESOURCES}: golden numbers of {len(texts)} texts")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--layers", type=int, default=LAYERS, help="how many layers are kept (default 6)")
    commands = parser.add_subparsers(required=True)
    counting = commands.add_parser("count", help="choose the pieces by files of posts and write kept.tsv")
    counting.add_argument("files", nargs="+", help="language, …, text, with tabs between")
    counting.add_argument("--most", type=int, default=MOST_PIECES, help="how many pieces are kept")
    counting.set_defaults(run=count)
    making = commands.add_parser("make", help="write encoder.bin from the package and kept.tsv")
    making.set_defaults(run=make)
    checking = commands.add_parser("golden", help="write the golden numbers again")
    checking.add_argument("--texts", type=Path, help="a file like golden.tsv with other texts (default: its own)")
    checking.set_defaults(run=check)
    options = parser.parse_args()
    options.run(options)


if __name__ == "__main__":
    main()
