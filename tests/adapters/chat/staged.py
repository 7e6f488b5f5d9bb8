"""The conversation as an adapter's test has it: it can be held up."""

import asyncio
from collections.abc import Mapping, Sequence

from adapters.chat.conversation import Conversation
from adapters.chat.incoming import Incoming
from adapters.chat.reply import Reply


class Staged:
    """The conversation, which can be held up, or given something else to say."""

    def __init__(self, conversation: Conversation) -> None:
        self._conversation = conversation
        self.says_instead: Reply | None = None
        self._may_go_on = asyncio.Event()
        self._may_go_on.set()
        self._is_waiting = asyncio.Event()
        self._may_be_looked_up = asyncio.Event()
        self._may_be_looked_up.set()

    def through(self, conversation: Conversation) -> "Staged":
        """Answer through another conversation from now on."""
        self._conversation = conversation
        return self

    def hold(self) -> None:
        """Let answers wait from now on."""
        self._may_go_on.clear()

    def hang(self) -> None:
        """Let nothing go on, not even a look at the books."""
        self.hold()
        self._may_be_looked_up.clear()

    async def holds_something_up(self) -> None:
        """Wait until something was said that waits now."""
        await self._is_waiting.wait()

    async def _pass(self) -> None:
        if not self._may_go_on.is_set():
            self._is_waiting.set()
        await self._may_go_on.wait()

    def let_go(self) -> None:
        """Let all go on."""
        self._may_go_on.set()
        self._may_be_looked_up.set()

    async def answer(self, incoming: Incoming) -> Reply:
        """Answer, once nothing holds it up."""
        await self._pass()
        return self.says_instead or await self._conversation.answer(incoming)

    async def home(self, incoming: Incoming) -> Sequence[Reply]:
        """Show a home, once nothing holds it up."""
        await self._pass()
        return await self._conversation.home(incoming)

    async def submit(self, form_name: str, values: Mapping[str, str], incoming: Incoming) -> Reply:
        """Take a form in, once nothing holds it up."""
        await self._pass()
        return self.says_instead or await self._conversation.submit(form_name, values, incoming)

    async def preview(self, form_name: str, values: Mapping[str, str], incoming: Incoming) -> Reply:
        """Foresee what would come of a form, once nothing holds it up."""
        await self._pass()
        return await self._conversation.preview(form_name, values, incoming)

    async def language_of(self, incoming: Incoming) -> str:
        """Look the language up, which goes on while answers are held up, unless it hangs too."""
        await self._may_be_looked_up.wait()
        return await self._conversation.language_of(incoming)
