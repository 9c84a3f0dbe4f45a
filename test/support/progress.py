# ===- progress.py - what a long run says while it runs ---===
# SPDX-License-Identifier: Apache-2.0
import sys
import time

INTERVAL = 60  # seconds between two lines


class Progress:
    """A line a minute on stderr: `1200 of 20000 networks, 0 failed, 300 s`."""

    def __init__(self, count, what, bad):
        self.count, self.what, self.bad = count, what, bad
        self.begin = self.last = time.time()

    def show(self, done, failed):
        now = time.time()
        if now - self.last >= INTERVAL:
            self.last = now
            print("%d%s %s, %d %s, %.0f s" % (done, " of %d" % self.count if self.count else "", self.what, failed, self.bad, now - self.begin),
                  file=sys.stderr, flush=True)
