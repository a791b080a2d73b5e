"""Outlines: lists of cairo commands, made from points. Units are pixels of an 1800 by 1200 picture, y downwards."""

import math
import re


def poly(points, closed=True):
    out = [("M", *points[0])] + [("L", *p) for p in points[1:]]
    return out + [("Z",)] if closed else out


def curve(points, closed=True, tension=0.5):
    """A smooth line through the points (Catmull-Rom)."""
    n = len(points)
    at = (lambda i: points[i % n]) if closed else (lambda i: points[min(max(i, 0), n - 1)])
    out = [("M", *points[0])]
    k = tension / 3 * 1.0 + 1 / 6 * (1 - tension)
    for i in range(n if closed else n - 1):
        a, b, c, d = at(i - 1), at(i), at(i + 1), at(i + 2)
        out.append(("C", b[0] + (c[0] - a[0]) * k, b[1] + (c[1] - a[1]) * k,
                    c[0] - (d[0] - b[0]) * k, c[1] - (d[1] - b[1]) * k, *c))
    return out + [("Z",)] if closed else out


def oval(x, y, rx, ry=None, turn=0):
    ry = rx if ry is None else ry
    pts = []
    t = math.radians(turn)
    for i in range(12):
        a = i * math.pi / 6
        px, py = rx * math.cos(a), ry * math.sin(a)
        pts.append((x + px * math.cos(t) - py * math.sin(t), y + px * math.sin(t) + py * math.cos(t)))
    return curve(pts)


def box(x, y, w, h, r=0):
    if not r:
        return poly([(x, y), (x + w, y), (x + w, y + h), (x, y + h)])
    r, k = min(r, w / 2, h / 2), 0.45
    return [("M", x + r, y), ("L", x + w - r, y), ("C", x + w - r * k, y, x + w, y + r * k, x + w, y + r),
            ("L", x + w, y + h - r), ("C", x + w, y + h - r * k, x + w - r * k, y + h, x + w - r, y + h),
            ("L", x + r, y + h), ("C", x + r * k, y + h, x, y + h - r * k, x, y + h - r),
            ("L", x, y + r), ("C", x, y + r * k, x + r * k, y, x + r, y), ("Z",)]


def arch(x, y, w, h):
    """A round-headed opening: (x, y) is the top left of its box."""
    r, k = w / 2, 0.45
    return [("M", x, y + h), ("L", x, y + r), ("C", x, y + r * k, x + r * k, y, x + r, y),
            ("C", x + w - r * k, y, x + w, y + r * k, x + w, y + r), ("L", x + w, y + h), ("Z",)]


def svg(text):
    """Absolute M, L, C and Z of an SVG path."""
    out = []
    for letter, numbers in re.findall(r"([MLCZ])([^MLCZ]*)", text):
        n = [float(v) for v in re.findall(r"-?[\d.]+", numbers)]
        step = {"M": 2, "L": 2, "C": 6, "Z": 1}[letter]
        out += [("Z",)] if letter == "Z" else [(letter, *n[i:i + step]) for i in range(0, len(n), step)]
    return out


def limb(a, b, wa, wb):
    """A tapered stroke from a to b with round ends."""
    t = math.atan2(b[1] - a[1], b[0] - a[0])
    s, c = math.sin(t), math.cos(t)
    return curve([(a[0] + s * wa, a[1] - c * wa), (b[0] + s * wb, b[1] - c * wb), (b[0] + c * wb, b[1] + s * wb),
                  (b[0] - s * wb, b[1] + c * wb), (a[0] - s * wa, a[1] + c * wa), (a[0] - c * wa, a[1] - s * wa)])
