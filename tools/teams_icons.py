"""Draws the two icons of the Teams app: `python -m tools.teams_icons`.

Four hours as four blocks, the last one partly used: the mark of the playground.
Teams wants a coloured icon with room around the mark, and a white outline on
nothing.
"""

from collections.abc import Callable
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch, Rectangle

FOLDER = Path(__file__).parents[1] / "adapters" / "teams" / "manifest"
COLOR, OUTLINE = 192, 32
NIGHT, PAPER, DUSK, AMBER = "#14324f", "#ffffff", "#3d5a78", "#f2b04b"


def main() -> None:
    """Write both icons beside the manifest."""
    _write("color.png", COLOR, _blocks, background=NIGHT)
    _write("outline.png", OUTLINE, _outlines, background="none")


def _write(name: str, size: int, draw: Callable[[Axes], None], *, background: str) -> None:
    figure = Figure(figsize=(size / 100, size / 100), dpi=100)
    axes: Axes = figure.add_axes((0, 0, 1, 1), xlim=(0, size), ylim=(0, size))
    axes.set_axis_off()
    draw(axes)
    figure.savefig(FOLDER / name, facecolor=background, metadata={"Software": None})


def _blocks(axes: Axes) -> None:
    """Draw the mark, 108 of 192 pixels wide: within the room that Teams never cuts."""
    for left, bottom, color in ((42, 100, PAPER), (100, 100, PAPER), (42, 42, PAPER)):
        axes.add_patch(_block(left, bottom, color))
    axes.add_patch(_block(100, 42, DUSK))
    unused = axes.add_patch(_block(100, 42, AMBER))
    unused.set_clip_path(Rectangle((100, 42), 50, 25, transform=axes.transData))


def _block(left: float, bottom: float, color: str) -> FancyBboxPatch:
    side, rounding = 50, 12.5
    return FancyBboxPatch(
        (left + rounding, bottom + rounding),
        side - 2 * rounding,
        side - 2 * rounding,
        boxstyle=f"round,pad={rounding}",
        facecolor=color,
        linewidth=0,
    )


def _outlines(axes: Axes) -> None:
    for left, bottom in ((3, 17), (17, 17), (3, 3), (17, 3)):
        box = FancyBboxPatch(
            (left + 3.5, bottom + 3.5),
            5,
            5,
            boxstyle="round,pad=2.5",
            facecolor="none",
            edgecolor=PAPER,
            linewidth=1.5,
        )
        axes.add_patch(box)
    axes.add_patch(Rectangle((19, 5), 8, 3.5, facecolor=PAPER, linewidth=0))


if __name__ == "__main__":
    main()
