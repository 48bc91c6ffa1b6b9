"""Makes the virtual environment from the locks. Any Python 3 runs it, with nothing installed; it speaks on standard error."""

import fcntl
import hashlib
import shutil
import subprocess
import sys
import time
from pathlib import Path

LOCKS = {"run": Path("requirements.lock"), "dev": Path("requirements-dev.lock")}
COVERS = {"run": ("run",), "dev": ("run", "dev")}  # the development lock holds what running needs, too
PIP = (
    "-m",
    "pip",
    "install",
    "-qq",
    "--disable-pip-version-check",
    "--compile",
    "--no-deps",
    "--require-hashes",
    "-r",
)


def set_up(venv: Path, kind: str) -> None:
    """Install a lock into the environment, unless that is done; start over where an earlier set-up was interrupted."""
    stamp, python = venv / f".askaround-{kind}", venv / "bin" / "python"
    ours, unfinished = venv / ".askaround-made", venv / ".askaround-unfinished"
    if python.exists() and not unfinished.exists() and stamp.is_file() and stamp.read_text() == _digest(kind):
        stamp.touch()
        return
    if unfinished.exists() or (ours.exists() and not python.exists()):
        _say(f"the last set-up of {venv} was interrupted, or its Python is gone: starting over")
        shutil.rmtree(venv)
    started = time.monotonic()
    _say(f"setting up {venv} with Python {sys.version.split()[0]} (once; about half a minute)")
    if not python.exists():
        if venv.exists() and any(venv.iterdir()):
            raise SystemExit(
                f"askaround: {venv} is there and is no virtual environment: move it, or name another by VENV="
            )
        venv.mkdir(parents=True, exist_ok=True)
        unfinished.touch()
        ours.touch()
        _run(sys.executable, "-m", "venv", str(venv))
    elif ours.exists():  # an environment that we were lent is never deleted, so it isn't marked
        unfinished.touch()
    _run(str(python), *PIP, str(LOCKS[kind]))
    for covered in COVERS[kind]:
        (venv / f".askaround-{covered}").write_text(_digest(covered))
    unfinished.unlink(missing_ok=True)
    _say(f"set up in {time.monotonic() - started:.0f} s")


def _say(text: str) -> None:
    print(f"askaround: {text}", file=sys.stderr, flush=True)


def _digest(kind: str) -> str:
    return hashlib.sha256(LOCKS[kind].read_bytes()).hexdigest()


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=sys.stderr)


def main(venv: str, kind: str) -> None:
    """Set up one at a time: a second set-up waits, and finds the work done; a crash lets go of the lock."""
    with Path(__file__).open() as script:
        try:
            fcntl.flock(script, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            _say("waiting for another set-up to end")
            fcntl.flock(script, fcntl.LOCK_EX)
        try:
            set_up(Path(venv), kind)
        except subprocess.CalledProcessError as failed:
            raise SystemExit(f"askaround: set-up failed ({failed}); mend that and run make again") from None


if __name__ == "__main__":
    main(*sys.argv[1:])
