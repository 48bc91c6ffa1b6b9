"""How long the coach takes over a message of a hundred words, to load, and in memory. Prints one line of JSON."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time

from bot.coach import Channel, Context, Kind, check

CHECKS = 400
GREETING = "Hi {name},\n\n"
BODIES = (
    "My professor Ada Okafor, who taught you at Ibadan, suggested that I write. I'm a nurse in my sixth year and I'm thinking "
    "about moving into health data, and I'd like to learn how you made that move and what you would do differently. I'm not "
    "looking for a job, only for your view of the work and of the people who do well in it. Would you have twenty minutes for a "
    "call in the next few weeks, at whatever time suits you best? If it's a busy season, I quite understand.\n\nThank you,\nBisi",
    "I saw your talk about laterite soils at the ground engineering day in Accra and have read both of the papers that you named "
    "since. I am a junior civil engineer with a contractor here, and I wonder whether the office or the field would teach me "
    "more in the next two years. Could I ask you about your own path in a short call, fifteen minutes or so, some evening that "
    "is quiet for you? I'd bring four questions and no more. If you'd rather not, no harm done.\n\nKind regards,\nKofi",
)
NAMES = ("Grace", "Will", "Hope", "Mei-Ling", "Adaeze", "Kwame", "Rosa", "Job")


def main() -> None:
    """Measure and print."""
    texts = [((GREETING + body).format(name=name), name) for body in BODIES for name in NAMES]
    for text, name in texts:
        assert 90 <= len(text.split()) <= 110
        check(Kind.OUTREACH, text, Channel.EMAIL, Context(recipient=name))
    took = []
    cpu = time.process_time()
    for turn in range(CHECKS):
        text, name = texts[turn % len(texts)]
        fresh = text.replace("weeks", f"{turn} weeks")  # no two alike, so nothing is merely remembered
        begun = time.perf_counter()
        check(Kind.OUTREACH, fresh, Channel.EMAIL, Context(recipient=name))
        took.append((time.perf_counter() - begun) * 1000)
    cpu = (time.process_time() - cpu) * 1000 / CHECKS
    took.sort()
    result = {
        "benchmark": "coach",
        "words": 100,
        "median_ms": round(statistics.median(took), 2),
        "mean_cpu_ms": round(cpu, 2),  # what a busy machine doesn't blur
        "p99_ms": round(took[int(len(took) * 0.99)], 2),
        **_fresh(),
    }
    print(json.dumps(result))


def _fresh() -> dict[str, float]:
    """Return what loading and first use cost, in a process of their own: milliseconds and megabytes."""
    code = (
        "import os, sys, time\n"
        "def held():\n"
        "    with open('/proc/self/statm') as pages:\n"
        "        return int(pages.read().split()[1]) * os.sysconf('SC_PAGE_SIZE')\n"
        "before = held()\n"
        "begun = time.perf_counter()\n"
        "from bot.coach import Kind, check\n"
        "loaded = time.perf_counter()\n"
        "check(Kind.OUTREACH, sys.argv[1])\n"
        "used = time.perf_counter()\n"
        "print((loaded - begun) * 1000, (used - loaded) * 1000, (held() - before) / 2**20)\n"
    )
    run = subprocess.run([sys.executable, "-c", code, BODIES[0]], capture_output=True, text=True, check=True)
    load, first, memory = map(float, run.stdout.split())
    return {"load_ms": round(load, 1), "first_use_ms": round(first, 1), "memory_mb": round(memory, 1)}


if __name__ == "__main__":
    main()
