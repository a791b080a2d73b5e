"""Pictures for tests, made here and now."""

import struct
import zlib


def slope(name: str, width: int, height: int) -> bytes:
    """A PNG that goes from dark to light, of a colour by its name."""
    tint = sum(name.encode()) % 200
    line = b"\0" + bytes(value for x in range(width) for value in (x * 255 // width, tint, 90))

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)  # eight bits, three colours
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(line * height))
            + chunk(b"IEND", b""))
