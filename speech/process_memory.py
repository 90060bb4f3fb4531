"""How much memory a process holds, where the system tells (Linux)."""

from dataclasses import dataclass
from pathlib import Path

_KIB = 1024


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes in main memory: now, and at most so far."""

    now: int
    peak: int


def memory_of(pid: int) -> Memory | None:
    """Of the process with this number; None where the system does not tell or it is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    except OSError:
        return None
    found = dict(line.split(":", 1) for line in lines if ":" in line)
    try:
        now, peak = (int(found[key].split()[0]) * _KIB for key in ("VmRSS", "VmHWM"))
    except (KeyError, ValueError, IndexError):
        return None
    return Memory(now, peak)
