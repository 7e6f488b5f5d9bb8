"""Files: an address to upload to, the upload, and the message that shows what was uploaded."""

from dataclasses import dataclass

from aiohttp import web

from tests.slack.standin.model import Installation, Json, Message, Refused
from tests.slack.standin.state import State, channel_for


@dataclass(kw_only=True)
class File:
    """A file, which is nothing to be seen before it was shared."""

    name: str
    alt_text: str
    content: bytes = b""


class Files:
    """The `files.*` methods, and where they are uploaded to."""

    def __init__(self, state: State) -> None:
        self._state = state
        self.uploaded: dict[str, File] = {}

    def get_upload_url(self, _: Installation, given: Json) -> Json:
        """`files.getUploadURLExternal`."""
        file_id = f"F{self._state.number():04}"
        self.uploaded[file_id] = File(name=given["filename"], alt_text=given.get("alt_txt", ""))
        return {
            "ok": True,
            "file_id": file_id,
            "upload_url": f"{self._state.address}/upload/{file_id}",
        }

    async def upload(self, request: web.Request) -> web.Response:
        """Take the bytes of a file."""
        self.uploaded[request.match_info["file"]].content = await request.read()
        return web.Response(text="OK")

    def complete(self, caller: Installation, given: Json) -> Json:
        """`files.completeUploadExternal`: the file becomes a message of its own."""
        channel = channel_for(self._state, caller, given.get("channel_id", ""))
        for told in given["files"]:
            file = self.uploaded.get(told["id"])
            if file is None or not file.content:
                raise Refused("file_not_found")
            shared = Message(
                ts=self._state.ts(),
                author=caller.bot_user,
                text=f"[{file.name}] {file.alt_text}",
                thread=given.get("thread_ts"),
            )
            self._state.add_message(channel, shared)
        return {"ok": True, "files": given["files"]}
