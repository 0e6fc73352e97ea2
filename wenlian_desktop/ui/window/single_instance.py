"""One instance for each user: a second start sends its file to the first one and exits."""

import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

TIMEOUT = 1000  # ms; a hanging instance must not block the start
MAX_MESSAGE = 10_000  # bytes of a message
ACKNOWLEDGED = b"heard\n"


class ClientConnection(QObject):
    """A connection of a second start: its message is read, acknowledged and emitted."""

    message_received = Signal(object)

    def __init__(self, socket: QLocalSocket, parent: QObject) -> None:
        super().__init__(parent)
        self._socket = socket
        self._received = b""
        socket.setParent(self)
        socket.readyRead.connect(self.read)
        socket.disconnected.connect(self.deleteLater)

    def read(self) -> None:
        """Read the available bytes; a complete message is acknowledged and emitted."""
        self._received += bytes(self._socket.readAll().data())
        if len(self._received) > MAX_MESSAGE:
            self._socket.abort()
        elif self._received.endswith(b"\n"):
            self._socket.write(ACKNOWLEDGED)
            self._socket.flush()
            self.message_received.emit(_parse_path(self._received))
            self._received = b""


def _parse_path(message: bytes) -> Path | None:
    """The path in a message; None if there is none."""
    try:
        name = json.loads(message)
    except ValueError:
        return None
    return Path(name) if isinstance(name, str) else None


class SingleInstance(QObject):
    """The server for later starts; `file_received` carries the path of a second start, or None."""

    file_received = Signal(object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """`name` is the path of a socket, or a plain name."""
        super().__init__(parent)
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)

    def send_file(self, file: Path | None) -> bool:
        """Send a path to the running instance; returns False if there is none or it does not answer."""
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
        """Listen for later starts; a socket left by a killed process is replaced."""
        if self._server.listen(self._name):
            return True
        QLocalServer.removeServer(self._name)
        return self._server.listen(self._name)

    def _on_connection(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            visit = ClientConnection(socket, self)
            visit.message_received.connect(self.file_received)
            visit.read()  # data may have arrived already

    def close(self) -> None:
        """Stop listening."""
        self._server.close()
