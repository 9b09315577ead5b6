"""All that was tried, added up: what was lost, and the smallest cause of each kind of fault."""

from collections import Counter
from pathlib import Path

from endurance.found import Fault, Tried


class Tally:
    """Adds up what is tried; keeps in a folder what each kind of fault comes from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.counts: dict[str, float] = {}
        self.kinds: Counter[str] = Counter()
        self.smallest: dict[str, Fault] = {}

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.kinds

    def add(self, tried: Tried) -> None:
        """Count a try."""
        for name, n in tried.counts.items():
            before = self.counts.get(name, 0)
            self.counts[name] = max(before, n) if name.startswith("oldest") else before + n
        for fault in tried.faults:
            self.kinds[fault.kind] += 1
            known = self.smallest.get(fault.kind)
            if known is None or len(fault.cause) < len(known.cause):
                self.smallest[fault.kind] = fault

    def kept(self, fault: Fault) -> Path:
        """Write down what a fault comes from, and return where."""
        self.folder.mkdir(parents=True, exist_ok=True)
        number = list(self.smallest).index(fault.kind) + 1
        path = self.folder / f"{number:02}-seed-{fault.seed}{fault.suffix}"
        path.write_bytes(fault.cause or f"{fault.kind}\n{fault.detail}\n".encode())
        return path

    def lines(self) -> list[str]:
        """Say what was tried, and what was found."""
        said = [f"{name}: {n:,.2f}".removesuffix(".00") for name, n in self.counts.items()]
        said.append(f"faults: {sum(self.kinds.values()):,}")
        for kind, n in self.kinds.most_common():
            fault = self.smallest[kind]
            said.append(f"  {n:,} × {kind} Seed {fault.seed} ({fault.detail}): {self.kept(fault)}")
        return said
