# SPDX-License-Identifier: Apache-2.0
# Copyright the What Crisis? authors
"""Counts a ledger again, from its table alone: reads the CSV from standard input, writes JSON to standard output."""

import csv
import json
import statistics
import sys
from datetime import datetime


def hours(row):
    early, late = (datetime.fromisoformat(row[end].replace("Z", "+00:00")) for end in ("early", "late"))
    return (late - early).total_seconds() / 3600


def moment(rows):
    asked = [(float(row["probability"]), row["calm"] == "true") for row in rows if row["calm"]]
    ended = [row for row in rows if row["inside"]]
    told = {"events": len(asked), "ends": len(ended)}
    if asked:
        came = sum(calm for _, calm in asked)
        rate = came / len(asked)
        score = sum((p - calm) ** 2 for p, calm in asked) / len(asked)
        base = sum((rate - calm) ** 2 for _, calm in asked) / len(asked)
        told.update(came=came, score=score, baseRate=base, skill=1 - score / base if base else None)
    if ended:
        inside = sum(row["inside"] == "true" for row in ended)
        told.update(inside=inside, share=inside / len(ended), medianHours=statistics.median(map(hours, ended)))
    return told


rows = list(csv.DictReader(sys.stdin))
calls = [row for row in rows if row["kind"] == "call"]
wakes = [row for row in rows if row["kind"] == "wake"]
json.dump(
    {
        "wakes": {
            "wakes": len(wakes),
            "worth": sum(row["worth"] == "true" for row in wakes),
            "notWorth": sum(row["worth"] == "false" for row in wakes),
            "unrated": sum(row["worth"] == "" for row in wakes),
            "late": sum(row["inTime"] == "false" for row in wakes),
        },
        "calls": {
            "right": sum(row["outcome"] == "RIGHT" for row in calls),
            "tooLoud": sum(row["outcome"] == "TOO_LOUD" for row in calls),
            "tooCalm": sum(row["outcome"] == "TOO_CALM" for row in calls),
            "cannotTell": sum(row["outcome"] == "CANNOT_TELL" for row in calls),
            "corrected": sum(row["corrected"] == "true" for row in calls),
        },
        "moments": {
            name: moment([row for row in rows if row["kind"] == "forecast" and row["moment"] == name])
            for name in ("OPENING", "HOURS_6", "HOURS_24")
        },
    },
    sys.stdout,
)
