"""Houses, windows, lamps, vessels and vehicles that more than one scene uses."""

from canvas import W, dark, mix, pale
from paths import arch, box, curve, oval, poly


def windows(p, x, y, w, h, columns, rows, lit, off, chance=0.5, gap=0.45, round_top=False, frame=None):
    cw, ch = w / columns, h / rows
    for i in range(columns):
        for j in range(rows):
            colour = mix(lit, "#ffffff", p.dice.uniform(0, 0.25)) if p.dice.random() < chance else off
            wx, wy, ww, wh = x + cw * (i + gap / 2), y + ch * (j + gap / 2), cw * (1 - gap), ch * (1 - gap)
            if frame:
                p.fill(box(wx - 3, wy - 3, ww + 6, wh + 6), frame)
            p.fill(arch(wx, wy, ww, wh) if round_top else box(wx, wy, ww, wh), colour)


def tower(p, x, y, w, h, wall, shade, lit="#ffd98a", off=None, chance=0.5, cell=22):
    """A block of many windows: (x, y) is its foot on the left."""
    body = box(x, y - h, w, h)
    p.fill(body, wall, (0, shade, 0.8))
    windows(p, x + w * 0.08, y - h + w * 0.1, w * 0.84, h - w * 0.12, max(2, int(w / cell)),
        max(2, int(h / cell / 1.2)), lit,
            off or dark(wall, 0.35), chance, 0.5)


def skyline(p, y, low, high, wall, shade, lit, chance=0.4, x0=-40, x1=W + 40, width=(60, 150), cell=20):
    x = x0
    while x < x1:
        w, h = p.dice.uniform(*width), p.dice.uniform(low, high)
        tone = mix(wall, shade, p.dice.uniform(0, 0.5))
        tower(p, x, y, w, h, tone, shade, lit, None, chance, cell)
        if p.dice.random() < 0.3:
            p.fill(box(x + w * 0.3, y - h - 18, w * 0.3, 20), tone)
        x += w + p.dice.choice([0, 0, 4, 14])


def townhouse(p, x, y, w, h, wall, shade, roof, floors=4, columns=3, lit="#ffd98a", off="#34405a", chance=0.3,
    shop=None):
    """A street front with cornice, framed windows and a shop below."""
    body = box(x, y - h, w, h)
    p.fill(body, wall, (60, shade, 0.5))
    p.mottle(body, dark(wall, 0.2), 0.25, 40, 30, 0.3)
    p.fill(poly([(x - 8, y - h), (x + w * 0.06, y - h - w * 0.17), (x + w * 0.94, y - h - w * 0.17),
        (x + w + 8, y - h)]), roof)
    p.fill(box(x - 8, y - h - 4, w + 16, 14), pale(wall, 0.35))
    base = h * 0.2 if shop else 0
    windows(p, x + w * 0.05, y - h + h * 0.04, w * 0.9, h - base - h * 0.06, columns, floors, lit, off, chance, 0.42,
        False,
            pale(wall, 0.3))
    if shop:
        p.fill(box(x + w * 0.07, y - base * 0.86, w * 0.86, base * 0.86), dark(wall, 0.6))
        p.fill(box(x + w * 0.12, y - base * 0.7, w * 0.5, base * 0.6), lit)
        stripes = 8
        for i in range(stripes):
            p.fill(poly([(x + w * (0.05 + 0.9 * i / stripes), y - base), (x + w * (0.05 + 0.9 * (i + 1) / stripes),
                y - base),
                         (x + w * (0.02 + 0.96 * (i + 1) / stripes), y - base * 0.66),
                             (x + w * (0.02 + 0.96 * i / stripes), y - base * .66)]),
                   shop if i % 2 else "#f3e6cf")


def lamp(p, x, y, h, colour="#ffdf9a", post="#1d222f", lit=True):
    p.line(poly([(x, y), (x, y - h)], False), post, max(3, h * 0.022))
    p.fill(poly([(x - h * 0.035, y - h), (x + h * 0.035, y - h), (x + h * 0.025, y - h * 1.07),
        (x - h * 0.025, y - h * 1.07)]),
           colour if lit else pale(post, 0.5))
    p.fill(poly([(x - h * 0.045, y - h * 1.07), (x + h * 0.045, y - h * 1.07), (x, y - h * 1.11)]), post)
    if lit:
        p.glow(x, y - h * 1.03, h * 0.8, colour, 0.6)


def bench(p, x, y, w, wood="#7a4b30", iron="#20242c"):
    """(x, y) is the ground under its left end."""
    s = w / 4.2
    for k in range(3):
        p.fill(box(x, y - s * (0.92 - k * 0.16), w, s * 0.11), wood, (90, dark(wood), 0.5))
    for k in range(2):
        p.fill(box(x - 2, y - s * (0.46 - k * 0.08), w + 4, s * 0.07), pale(wood, 0.15))
    for q in (0.08, 0.9):
        p.line(poly([(x + w * q, y - s * 0.95), (x + w * q + 2, y - s * 0.42), (x + w * q, y)], False), iron, s * 0.06)
        p.line(poly([(x + w * q, y - s * 0.42), (x + w * q + s * 0.3, y - s * 0.42), (x + w * q + s * 0.34, y)],
            False), iron, s * .06)


def boat(p, x, y, w, hull="#7b2f2a", inside="#d9c7a0", lean=0):
    """A small open boat, seen from the side."""
    h = w * 0.17
    p.fill(curve([(x - w / 2, y - h), (x - w * 0.36, y + h * 0.2), (x, y + h * 0.5), (x + w * 0.38, y + h * 0.2),
        (x + w / 2, y - h * 1.2),
                  (x, y - h * 0.5)], tension=0.2), hull, (90, dark(hull, 0.5), 0.7))
    p.line(curve([(x - w / 2, y - h), (x, y - h * 0.5), (x + w / 2, y - h * 1.2)], False), inside, max(2, w * 0.014))


def shadow(p, x, y, rx, colour="#0d1326", alpha=0.35, ry=None):
    with p.clipped(box(0, 0, W, 1200)):
        p.fill(oval(x, y, rx, ry or rx * 0.18), colour, alpha=alpha)


def in_depth(p, vanish, x, top, bottom, near, far, wall, shade, columns=0, rows=0, lit="#ffd98a", off="#2b3550",
    chance=0.4,
             gap=0.4, skip=0.0):
    """A wall that runs to a vanishing point; near and far are places from the picture's edge (0) to the point (1)."""
    at = lambda t, v: (x + (vanish[0] - x) * t, (lambda y: y + (vanish[1] - y) * t)(top + (bottom - top) * v))
    p.fill(poly([at(near, 0), at(far, 0), at(far, 1), at(near, 1)]), wall, (0 if vanish[0] > x else 180, shade, 0.6))
    k = lambda i: 1 - (1 - near) * ((1 - far) / (1 - near)) ** i
    for i in range(columns):
        a, b = k((i + gap / 2) / columns), k((i + 1 - gap / 2) / columns)
        for j in range(rows):
            v0 = (j + gap / 2) / rows * (1 - skip)
            v1 = (j + 1 - gap / 2) / rows * (1 - skip)
            p.fill(poly([at(a, v0), at(b, v0), at(b, v1), at(a, v1)]), lit if p.dice.random() < chance else off)
    return at
