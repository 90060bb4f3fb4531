"""A balancer before app processes, as small as can be: one after the other, past dead ones."""

import asyncio
import threading
from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType

CHUNK = 65_536


class Balancer:
    """Listens on a free port of this machine and passes connections on to `ports` in turn."""

    def __init__(self, ports: Sequence[int]) -> None:
        self._ports, self._next = list(ports), 0
        self._loop = asyncio.new_event_loop()
        self.address = ("127.0.0.1", 0)

    def __enter__(self) -> "Balancer":
        listening = asyncio.start_server(self._serve, "127.0.0.1", 0)
        self._server = self._loop.run_until_complete(listening)
        self.address = ("127.0.0.1", self._server.sockets[0].getsockname()[1])
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._end(), self._loop).result(30)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _end(self) -> None:
        self._server.close()
        here = asyncio.current_task()
        others = [task for task in asyncio.all_tasks() if task is not here]
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            found = await self._app()
            if found is not None:
                await self._join(reader, writer, *found)
        finally:
            writer.close()

    async def _app(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        for _ in self._ports:
            self._next = (self._next + 1) % len(self._ports)
            with suppress(OSError):
                return await asyncio.open_connection("127.0.0.1", self._ports[self._next])
        return None

    async def _join(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        app_reader: asyncio.StreamReader,
        app_writer: asyncio.StreamWriter,
    ) -> None:
        """Both ways at once; where one end is cut, both are."""
        ways = [
            asyncio.ensure_future(_pass_on(reader, app_writer)),
            asyncio.ensure_future(_pass_on(app_reader, writer)),
        ]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            app_writer.close()


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while content := await reader.read(CHUNK):
            writer.write(content)
            await writer.drain()
