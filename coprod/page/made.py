"""What a saved page is made of, noted at the function that makes its blocks."""

from collections.abc import Callable
from typing import Any, TypeVar

from coprod.page.blocks import Block
from coprod.progress.scene import Scene

Made = TypeVar("Made", bound=Callable[..., list[Block]])


def made_of(*parts: str, given: str | Callable[..., Any] = "") -> Callable[[Made], Made]:
    """Note what a page is made of: while that is equal, the page says the same.

    Parameters
    ----------
    parts
        Parts of a record or of what follows from it, as `Scene.parts` has them. A page of which
        nothing is noted may be made of anything.
    given
        What the page is handed besides the record: "progress" or "estimate", or a function of a
        record that others ask as well, so that it is worked out once.
    """

    def noted(page: Made) -> Made:
        vars(page).update(parts=parts, given=given)
        return page

    return noted


def blocks_of(page: Callable[..., list[Block]], scene: Scene) -> list[Block]:
    """Return the blocks of a page."""
    given = vars(page).get("given")
    if not given:
        return page(scene.record)
    return page(scene.record, scene.once(given) if callable(given) else getattr(scene, given))


def parts_of(page: Callable[..., list[Block]], scene: Scene) -> tuple[object, ...]:
    """Return all that a page is made of."""
    parts = vars(page).get("parts", ("record",))
    return scene.edition, *scene.parts(parts)
