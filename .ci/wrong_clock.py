# SPDX-License-Identifier: Apache-2.0
# Copyright the What Crisis? authors
"""Starts the launcher with a wrong clock against a recorded network, stops it, starts it right: the storm that came is found.

Call it with the shifts to try as faketime writes them, for example: wrong_clock.py +2d -2d +10m
"""
import concurrent.futures
import email.utils
import http.server
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
import urllib.request

PATIENCE = 300
STORM = 400
OPENINGS = ["Acme kettle", "My Acme kettle", "So the Acme kettle", "Kettle by Acme"]
CAUSES = ["leaks boiling water over the table", "lid cracked within a week", "handle came off at breakfast",
          "switch stays on all night", "spout drips on everything"]
DAYS = ["on Monday", "last night", "at dawn", "before lunch", "in the rain", "during dinner", "this week", "at noon",
        "on my birthday", "after work", "over Easter", "on the first day", "in the holidays"]
ROOMS = ["kitchen", "office", "caravan", "workshop", "hotel", "studio", "garage"]
PEOPLE = ["my sister", "our guests", "the neighbour", "a colleague", "my mother", "the cook", "our students", "the twins",
          "my uncle", "the band", "our lodger"]
ENDINGS = ["and nobody answers my mails, terrible.", "and the shop laughed at me, a disgrace.",
           "so I want my money back, awful.", "what a shame, never again."]


class Network(http.server.ThreadingHTTPServer):
    """A search for posts as Hacker News has it, and a feed; every second post is in the feed. Their time is the true one."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Search)
        self.posts = []
        self.asked = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def write(self, ago, text):
        number = len(self.posts)
        self.posts.append({
            "objectID": str(1000 + number), "author": f"author{number}", "comment_text": text,
            "created_at_i": int(time.time() - ago), "parent_id": "1",
        })

    def searched(self):
        return self.posts[::2]

    def feed(self):
        items = "".join(
            f"<item><guid isPermaLink='false'>{post['objectID']}</guid><title>{post['comment_text']}</title>"
            f"<dc:creator>{post['author']}</dc:creator><pubDate>{email.utils.formatdate(post['created_at_i'])}</pubDate></item>"
            for post in self.posts[1::2])
        return f"<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>{items}</channel></rss>"

    def ordinary(self):
        for day in range(1, 10):
            self.write(day * 86_400, f"The Acme catalogue looks nice in blue, number {day}")

    def storm(self):
        """So many people complain of one thing, in the last forty minutes."""
        for i in range(STORM):
            self.write(2_400 - i * 5.5,
                       f"{OPENINGS[i % 4]} {CAUSES[i // 4 % 5]} {DAYS[i % 13]} in the {ROOMS[i % 7]}, "
                       f"{PEOPLE[i % 11]} saw it, {ENDINGS[(i + i // 20) % 4]}")


class Search(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.path)
        if self.path.startswith("/feed"):
            self.answer("application/rss+xml", self.server.feed())
        else:
            self.answer("application/json", self.search())

    def search(self):
        wanted = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        span = dict(re.findall(r"created_at_i(>|<=)(-?\d+)", wanted["numericFilters"][0]))
        found = sorted((post for post in self.server.searched()
                        if int(span[">"]) < post["created_at_i"] <= int(span.get("<=", 1 << 60))),
                       key=lambda post: -post["created_at_i"])
        page, size = int(wanted["page"][0]), int(wanted["hitsPerPage"][0])
        return json.dumps({
            "hits": found[page * size:(page + 1) * size], "nbHits": len(found), "page": page,
            "nbPages": -(-len(found) // size), "hitsPerPage": size,
        })

    def answer(self, kind, text):
        body = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Launcher:
    """The product, started as the README says."""

    def __init__(self, store, network, shift=None):
        command = ["./whatcrisis", "run", "--brand", "Acme", "--query", "hackernews:acme",
                   "--query", f"rss:http://127.0.0.1:{network.server_port}/feed", "--zone", "UTC", "--base-url",
                   f"hackernews=http://127.0.0.1:{network.server_port}", "--allow-loopback", "--store", store,
                   "--port", "0", "--tick", "1"]
        clock = [] if shift is None else ["faketime", "-f", shift]
        self.lines = []
        self.process = subprocess.Popen(clock + command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                                        start_new_session=True)
        threading.Thread(target=lambda: self.lines.extend(self.process.stdout), daemon=True).start()
        link = until("the link is printed", self.link)
        self.address, self.token = link.split("/#token=")

    def link(self):
        if self.process.poll() is not None:
            raise SystemExit("".join(self.lines) + "long: the launcher ended")
        return next((line.split()[1] for line in list(self.lines) if line.startswith("Open ")), None)

    def ask(self, path):
        request = urllib.request.Request(self.address + path, headers={"Authorization": "Bearer " + self.token})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    def now(self):
        return self.ask("/watches/acme/now")

    def stop(self):
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(60)


def until(what, found):
    """Waits for something true and returns it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        value = found()
        if value:
            return value
        time.sleep(0.2)
    raise SystemExit(f"long: not within {PATIENCE} s: {what}")


def scene(shift):
    """One of them; returns what it was like."""
    network = Network()
    network.ordinary()
    store = tempfile.mkdtemp(prefix="wrong-clock-")
    try:
        launcher = Launcher(store, network, shift)
        until(f"{shift}: both sources are asked", lambda: len({path[:5] for path in network.asked}) == 2)
        until(f"{shift}: a look at what they said", lambda: read(launcher.now()))
        launcher.stop()
        network.storm()
        network.asked.clear()
        began = time.monotonic()
        launcher = Launcher(store, network)
        until(f"{shift}: both sources are asked again", lambda: len({path[:5] for path in network.asked}) == 2)
        asked = time.monotonic() - began
        until(f"{shift}: the storm is found", lambda: launcher.now()["openIncidents"])
        found = time.monotonic() - began
        seen = launcher.now()["at"]
        until(f"{shift}: a look after that", lambda: launcher.now()["at"] != seen)
        jump = launcher.now()["clockJump"]
        health = launcher.ask("/health")
        launcher.stop()
        wanted = told(shift)
        if (jump is not None) != (wanted is not None) or (jump and (jump["seconds"] < 0) != (wanted < 0)):
            raise SystemExit(f"long: {shift}: the page says of the clock: {jump}")
        return f"long: clock {shift}: asked again after {asked:.0f} s, storm found after {found:.0f} s, " \
               f"said: {jump['reason'] if jump else 'nothing'}; health {health}"
    finally:
        shutil.rmtree(store, ignore_errors=True)


def read(now):
    return now["at"] and all(source["lastSuccess"] for source in now["sources"])


def told(shift):
    """How a watch sees the way back: a clock that goes on by less than two hours is no jump."""
    seconds = int(shift[1:-1]) * {"m": 60, "d": 86_400}[shift[-1]]
    if shift[0] == "+":
        return -seconds
    return seconds if seconds > 7_200 else None


if __name__ == "__main__":
    for told_of in concurrent.futures.ThreadPoolExecutor(4).map(scene, sys.argv[1:]):
        print(told_of, flush=True)
