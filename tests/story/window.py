"""A browser window on the playground, as the person in front of it uses it."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, ConsoleMessage, Locator, Request, expect

PICTURES = Path("build/screenshots")
PATIENCE = 15_000.0
_MANY_KEYS = 80


@dataclass(frozen=True, kw_only=True)
class Look:
    """What a window is opened on, and with which preferences."""

    language: str = "en-GB"
    dark: bool = False
    width: int = 1280
    height: int = 800
    touch: bool = False
    script: bool = True


DESK = Look()
PHONE = Look(width=390, height=780, touch=True)


class Window:
    """One window; `troubles` are the errors it met and the requests that left the machine."""

    def __init__(self, browser: Browser, address: str, look: Look) -> None:
        expect.set_options(timeout=PATIENCE)
        self._address = address
        self._context = browser.new_context(
            viewport={"width": look.width, "height": look.height},
            locale=look.language,
            color_scheme="dark" if look.dark else "light",
            has_touch=look.touch,
            is_mobile=look.touch,
            device_scale_factor=2,
            java_script_enabled=look.script,
        )
        self.page = self._context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.troubles: list[str] = []
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("console", self._hear)
        self.page.on("request", self._follow)

    def open(self, user: str, room: str) -> None:
        """Go to a room as somebody."""
        self.page.goto(f"{self._address}?as={user}&in={quote(room)}")

    def say(self, text: str) -> None:
        """Type something where the cursor is, and send it, once the page listens."""
        self.page.wait_for_load_state()
        self.page.keyboard.type(text)
        self.page.keyboard.press("Enter")

    def message(self, text: str) -> Locator:
        """The newest message of the room that says this."""
        return self.page.locator("#log article", has_text=text).last

    def in_thread(self, text: str) -> Locator:
        """The newest message of the open thread that says this."""
        return self.page.locator("#thread-log article", has_text=text).last

    def sees(self, text: str) -> Locator:
        """Wait until a message of the room says this."""
        message = self.message(text)
        expect(message).to_be_visible()
        return message

    def tab_to(self, target: Locator, *, back: bool = False) -> None:
        """Go to something by the Tab key alone; on the way there the focus can always be seen."""
        for _ in range(_MANY_KEYS):
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
            assert self.shows_focus()
            if target.evaluate("element => element === document.activeElement"):
                return
        raise AssertionError("the keyboard does not get there")

    def shows_focus(self) -> bool:
        """Whether what has the focus, or the box that it stands in, is drawn as having it."""
        return bool(
            self.page.evaluate(
                """() => {
                    const focused = document.activeElement;
                    if (focused === document.body) return true;
                    const box = focused.closest(".writing") ?? focused;
                    const drawn = getComputedStyle(box);
                    return drawn.outlineStyle !== "none" || drawn.boxShadow !== "none";
                }"""
            )
        )

    def picture(self, name: str) -> None:
        """Keep a picture of what there is to see."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}.png", animations="disabled")

    def close(self) -> None:
        self._context.close()

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.troubles.append(message.text)

    def _follow(self, request: Request) -> None:
        if not request.url.startswith(self._address):
            self.troubles.append(f"left the machine: {request.url}")
