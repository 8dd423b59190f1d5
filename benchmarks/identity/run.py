"""How well names are brought together, and how fast, on invented councils of known truth.

    python -m benchmarks.identity.run --councils 20 --seed 2031
    python -m benchmarks.identity.run --councils 4 --seed 2031 --peer splink
    python -m benchmarks.identity.run --mentions 1000000

Prints pair, B-cubed and cluster precision and recall over all councils, seconds of the processor,
and the peak of memory. Mentions are made council by council and forgotten again, as a build
forgets them. Seeds below 1000 were used while the weights were set; measure with others.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence

from benchmarks.identity.generate import BARE, STYLES, Labelled, generate
from benchmarks.identity.measure import Agreement
from graph.identity import Mention, resolve_council
from graph.iris import Names, slug

Clusters = Mapping[tuple[str, str], tuple[str, bool]]
"""(document, name) → cluster, and whether the name was decided."""


def ours(council: str, mentions: Sequence[Mention]) -> Clusters:
    """The clusters of this project."""
    found = resolve_council(slug(council), mentions, Names())
    return {
        (digest, name): (to.iri, not to.iri.endswith(f"-{digest[:12]}"))
        for digest, here in found.slices.items()
        for (kind, name), to in here.known.items()
        if kind == "person"
    }


def measure(
    councils: Iterable[tuple[str, list[Labelled]]],
    link: Callable[[str, Sequence[Mention]], Clusters],
    enough: int,
) -> tuple[Agreement, float]:
    """The agreement with the truth and the seconds of the processor, until there are ``enough``
    mentions (0: all)."""
    agreement, spent = Agreement(), 0.0
    for council, labelled in councils:
        mentions = [mention for mention, _ in labelled]
        began = time.process_time()
        clusters = link(council, mentions)
        spent += time.process_time() - began
        agreement.add(
            (person, *clusters[mention.document, mention.name]) for mention, person in labelled
        )
        if enough and agreement.mentions >= enough:
            break
    return agreement, spent


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--councils", type=int, default=20)
    parser.add_argument("--seed", type=int, default=2031)
    parser.add_argument("--years", type=int, default=20)
    parser.add_argument("--mentions", type=int, default=0, help="stop after so many")
    parser.add_argument("--bare", action="store_true", help="clerks who print hardly a given name")
    parser.add_argument("--peer", choices=["splink"], help="measure another linker instead")
    chosen = parser.parse_args()
    link = ours
    if chosen.peer:
        from benchmarks.identity.peer import splink

        link = splink
    councils = generate(
        10**9 if chosen.mentions else chosen.councils, seed=chosen.seed, years=chosen.years,
        styles=BARE if chosen.bare else STYLES,
    )  # fmt: skip
    agreement, spent = measure(councils, link, chosen.mentions)
    print(f"{agreement.mentions:,} mentions, {agreement.people:,} people, seed {chosen.seed}")
    for name, share in agreement.report().items():
        print(f"{name:<34} {share:.4f}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(
        f"{spent:.1f} s of the processor, {peak / (1 << 20 if sys.platform == 'darwin' else 1 << 10):.0f} MB at most"
    )


if __name__ == "__main__":
    main()
