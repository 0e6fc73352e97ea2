"""One window a person: a second start hands its file to the first window and ends."""

import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

TIMEOUT = 1000  # ms for a window that is there to answer; one that hangs must not keep the program from starting
MAX_MESSAGE = 10_000  # bytes of a message
ACKNOWLEDGED = b"heard\n"


class ClientConnection(QObject):
    """One second start at the door: its message is read, answered and passed on."""

    message_received = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._received = b""
        socket.setParent(self)
        socket.readyRead.connect(self.read)
        socket.disconnected.connect(self.deleteLater)

    def read(self) -> None:
        """What has come so far; when it is whole, it is answered and told."""
        self._received += bytes(self._socket.readAll().data())
        if len(self._received) > MAX_MESSAGE:
            self._socket.abort()
        elif self._received.endswith(b"\n"):
            self._socket.write(ACKNOWLEDGED)
            self._socket.flush()
            self.message_received.emit(_parse_path(self._received))
            self._received = b""


def _parse_path(message: bytes) -> Path | None:
    """The file a message names; None where it names none."""
    try:
        name = json.loads(message)
    except ValueError:
        return None
    return Path(name) if isinstance(name, str) else None


class SingleInstance(QObject):
    """The door others knock at; `wanted` tells the file of a second start, or None."""

    file_received = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """`name` is the door's: a path of a socket, or a plain name."""
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def send_file(self, file: Path | None) -> bool:
        """Give a file to the window that is there already; False where there is none, or it does not answer."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(TIMEOUT):
            return False
        socket.write(json.dumps(None if file is None else str(file.absolute())).encode() + b"\n")
        socket.waitForBytesWritten(TIMEOUT)
        has_answered = socket.waitForReadyRead(TIMEOUT) and bytes(socket.readAll().data()) == ACKNOWLEDGED
        socket.disconnectFromServer()
        return has_answered

    def listen(self) -> bool:
        """Be the window others find. A door left by a killed program is taken over."""
        if self._server.listen(self._name):
            return True
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            visit = ClientConnection(socket, self)
            visit.message_received.connect(self.file_received)
            visit.read()  # it may have come before anybody listened

    def close(self) -> None:
        """Nobody finds this window any more."""
        self._server.close()
