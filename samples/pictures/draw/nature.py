"""Sky, land, water and what grows."""

import math


from canvas import H, W, dark, field, mix, pale
from paths import box, curve, limb, oval, poly


def sky(p, stops, to=H, streaks=None, cover=0.35, cell=(420, 26)):
    p.wash(0, to, stops)
    p.fill(box(0, to - 1, W, H - to + 1), stops[-1][1])
    if streaks:
        p.mottle(box(0, 0, W, to), streaks, 0.5, *cell, cover)


def stars(p, below, count=420, colour="#fdf3dc"):
    for _ in range(count):
        x, y = p.dice.uniform(0, W), p.dice.uniform(0, 1) ** 1.3 * below
        r = p.dice.choice([0.9, 1.1, 1.3, 1.6, 2.4])
        p.fill(oval(x, y, r), colour, alpha=p.dice.uniform(0.35, 1) * (1 - 0.6 * y / below))


def disc(p, x, y, r, colour, halo=6, strength=0.55):
    p.glow(x, y, r * halo, colour, strength)
    p.fill(oval(x, y, r), colour)


def cloud(p, x, y, w, h, colour, under, lumps=11):
    """A heap of rounds on a flat, fading foot."""
    rounds = []
    for i in range(lumps):
        t = (i + 0.5) / lumps
        rise = math.sin(math.pi * t) ** 0.7
        r = h * (0.2 + 0.36 * rise) * p.dice.uniform(0.7, 1.25)
        rounds.append((x - w / 2 + w * t, y - rise * h * 0.3 * p.dice.uniform(0.4, 1.3), r))
    with p.clipped(box(x - w, y - h * 2, w * 2, h * 2.06)):
        for cx, cy, r in rounds:
            p.fill(oval(cx, cy, r * 1.45, r), colour)
        for cx, cy, r in rounds:
            p.stipple(oval(cx + r * 0.2, cy + r * 0.35, r * 1.5, r * 0.9), 90, under, 0.55)


def ridge(p, y, height, cells, foot=H, x0=-20, x1=W + 20, sharp=False):
    """A skyline: returns the path of the land under it."""
    n = int((x1 - x0) / 12)
    a = field(p.noise, n, 2, n / cells, 2)[0]
    b = field(p.noise, n, 2, n / cells / 3.3, 2)[0]
    c = field(p.noise, n, 2, 3.2, 2)[0]
    pts = [(x0 + i * 12, y - height * (a[i] + 0.32 * b[i] + (0.13 if sharp else 0.03) * c[i])) for i in range(n)]
    return poly([(x0, foot)] + pts + [(x1, pts[-1][1]), (x1, foot)])


def hills(p, y, height, cells, colour, shade=None, sharp=False, marks=None, foot=H):
    path = ridge(p, y, height, cells, foot, sharp=sharp)
    p.fill(path, colour, (90, shade, 0.7) if shade else None)
    if marks:
        p.mottle(path, marks, 0.45, 60, 16, 0.32)
    return path


def peak(p, x, y, w, h, colour, shadow, snow=None, lean=0.1):
    """One mountain, lit from the left: (x, y) is the middle of its foot."""
    top = (x + w * lean * 0.5, y - h)
    jag = lambda ax, ay, bx, by, n, s: [(ax + (bx - ax) * i / n + p.dice.uniform(-s, s),
                                         ay + (by - ay) * i / n + p.dice.uniform(-s, s)) for i in range(1, n)]
    left = jag(x - w / 2, y, *top, 9, h * 0.022)
    right = jag(*top, x + w / 2, y, 9, h * 0.022)
    spine = jag(*top, x + w * 0.06, y, 8, w * 0.03)
    whole = poly([(x - w / 2, y)] + left + [top] + right + [(x + w / 2, y)])
    p.fill(whole, colour)
    p.mottle(whole, dark(colour, 0.3), 0.4, 34, 50, 0.35)
    side = poly([top] + right + [(x + w / 2, y), (x + w * 0.06, y)] + spine[::-1])
    p.fill(side, shadow, (90, dark(shadow, 0.4), 0.4), alpha=0.92)
    if snow:
        k = 0.36
        edge = []
        for i in range(9):
            t = i / 8
            edge.append((top[0] - w * k * 0.48 + t * w * k * 0.97, y - h * (1 - k) + p.dice.uniform(-1,
                0.7) * h * 0.09 +
                         (0 if i % 2 else h * 0.07)))
        with p.clipped(whole):
            p.fill(poly([(top[0] - w, top[1] - 60), (top[0] + w, top[1] - 60)] + [(x + w, edge[-1][1])] + edge[::-1] +
                        [(x - w, edge[0][1])]), snow)
            p.fill(poly([top] + right[:4] + [(x + w * 0.5, edge[-1][1])] + edge[:4:-1] + spine[2::-1]),
                mix(snow, shadow, .5))
    return whole


def sea(p, y, top, bottom, foot=H, glint=None, waves=260, calm=0.6):
    """Water from its far edge y down, with strokes that widen as they come nearer."""
    p.wash(y, foot, [(0, top), (1, bottom)])
    area = box(0, y, W, foot - y)
    p.mottle(area, dark(bottom, 0.25), 0.4, 190, 9, 0.36)
    p.mottle(area, pale(top, 0.25), 0.25, 150, 7, 0.26)
    for _ in range(waves):
        t = p.dice.uniform(0, 1) ** 1.7
        wy = y + 3 + t * (foot - y)
        wx, ww = p.dice.uniform(-50, W), (14 + 130 * t) * p.dice.uniform(0.5, 1.3)
        tone = glint if glint and p.dice.random() > calm else p.dice.choice([dark(bottom, 0.3), pale(top, 0.2)])
        p.fill(oval(wx, wy, ww / 2, 0.9 + 2.6 * t), tone, alpha=p.dice.uniform(0.2, 0.65))


def path_of_light(p, x, y, foot, colour, spread=0.35, count=170):
    """The broken column that a light leaves on water."""
    for _ in range(count):
        t = p.dice.uniform(0, 1)
        w = 6 + (foot - y) * spread * t
        wx = p.dice.gauss(x, w * 0.36)
        p.fill(oval(wx, y + 3 + t * (foot - y), (5 + 26 * t) * p.dice.uniform(0.5, 1.3), 1 + 2.2 * t), colour,
               alpha=p.dice.uniform(0.25, 0.85))


def _clump(p, x, y, r, jag=0.22, points=11):
    return curve([(x + math.cos(i * 6.283 / points) * r * 1.15 * p.dice.uniform(1 - jag, 1 + jag),
                   y + math.sin(i * 6.283 / points) * r * 0.85 * p.dice.uniform(1 - jag,
                       1 + jag)) for i in range(points)])


def tree(p, x, y, h, leaf, shadow, trunk="#3d2c26", spread=0.75, lumps=26, sun=None):
    """A broadleaf, lit from the upper left: (x, y) is its foot."""
    p.fill(curve([(x - h * 0.055, y), (x - h * 0.03, y - h * 0.07), (x - h * 0.02, y - h * 0.35), (x, y - h * 0.62),
        (x + h * 0.034, y - h * 0.35),
                  (x + h * 0.034, y - h * 0.07), (x + h * 0.06, y), (x + h * 0.02, y - h * 0.012),
                      (x - h * 0.02, y - h * 0.008)], tension=0.4), trunk,
           (0, "#120e16", 0.6))
    for i, top in ((-1, 0.66), (1, 0.7), (-0.5, 0.8), (0.6, 0.84)):
        p.fill(limb((x + h * 0.005, y - h * 0.34), (x + i * h * 0.22 * spread, y - h * top), h * 0.017, h * 0.006),
            trunk)
    spots = []
    for i in range(lumps):
        a, d = i * 2.4 + p.dice.uniform(-0.3, 0.3), ((i + 0.5) / lumps) ** 0.5
        spots.append((x + math.cos(a) * d * h * spread * 0.44, y - h * 0.68 + math.sin(a) * d * h * 0.27,
                      h * p.dice.uniform(0.06, 0.1)))
    spots.sort(key=lambda s: -s[1])
    for sx, sy, r in spots:
        p.fill(_clump(p, sx + r * 0.2, sy + r * 0.35, r * 1.15), shadow)
    for sx, sy, r in spots:
        p.fill(_clump(p, sx, sy, r), mix(leaf, shadow, p.dice.uniform(0, 0.35)), (60, shadow, 0.75))
    tones = [shadow, leaf, leaf, sun or pale(leaf, 0.3), sun or pale(leaf, 0.3)]
    for sx, sy, r in spots:
        size = min(r * 0.15, 4 + r * 0.06)
        for _ in range(int(15 * (r * 0.15 / size) ** 1.6)):
            a, d = p.dice.uniform(0, 6.28), p.dice.uniform(0.2, 1.3)
            lx, ly = sx + math.cos(a) * r * d * 1.1, sy + math.sin(a) * r * d * 0.9
            tone = tones[min(4, max(0, int(2.5 - (math.sin(a) + math.cos(a)) * d * 1.6 + p.dice.uniform(-1, 1))))]
            p.fill(oval(lx, ly, size, size * 0.5, p.dice.uniform(0, 180)), tone, alpha=0.9)


def conifer(p, x, y, h, colour, shadow, snow=None, width=0.36):
    p.fill(box(x - h * 0.015, y - h * 0.12, h * 0.03, h * 0.12), "#2c211e")
    tiers = 6
    for i in range(tiers):
        t = i / tiers
        w, low, top = h * width * (1 - t * 0.86) / 2, y - h * (0.08 + 0.86 * t), y - h * (0.08 + 0.86 * t) - h * 0.27
        jag = [(x - w + 2 * w * k / 7, low + (h * 0.02 if k % 2 else -h * 0.012)) for k in range(8)]
        path = poly([(x, top)] + jag[::-1])
        p.fill(path, colour, (0, shadow, 0.85))
        if snow:
            p.fill(poly([(x, top), (x - w * 0.8, low - h * 0.02), (x - w * 0.25, low - h * 0.055),
                (x + w * 0.3, low - h * .045)]),
                   snow, alpha=0.9)


def palm(p, x, y, h, leaf, trunk="#4a3528", lean=0.12):
    top = (x + h * lean, y - h)
    p.line(curve([(x, y), (x + h * lean * 0.3, y - h * 0.5), top], False), trunk, h * 0.035)
    for i in range(11):
        a = math.pi * (1.08 + i / 10 * 0.84 * 1.0) if i % 2 else math.pi * (i / 10 * 1.3 + 0.85)
        ex, ey = top[0] + math.cos(a) * h * 0.36, top[1] + math.sin(a) * h * 0.2 + h * 0.1
        mid = ((top[0] + ex) / 2, min(top[1], ey) - h * 0.07)
        p.fill(curve([top, (mid[0], mid[1] - h * .02), (ex, ey), (mid[0], mid[1] + h * 0.045)]), leaf,
               (90, dark(leaf, 0.4), 0.6))


def grass(p, y0, y1, colours, count=900, size=16):
    for _ in range(count):
        t = p.dice.uniform(0, 1) ** 0.8
        x, y, s = p.dice.uniform(0, W), y0 + (y1 - y0) * t, size * (0.3 + t)
        p.line(poly([(x, y), (x + p.dice.uniform(-0.4, 0.6) * s, y - s)], False), p.dice.choice(colours), 1 + 1.6 * t,
               p.dice.uniform(0.4, 0.9))


def rocks(p, x0, x1, y, size, colour, shadow, count=12):
    for _ in range(count):
        x, s = p.dice.uniform(x0, x1), size * p.dice.uniform(0.4, 1.1)
        pts = [(x - s, y + s * 0.2), (x - s * 0.7, y - s * p.dice.uniform(0.2, 0.6)),
            (x - s * 0.1, y - s * p.dice.uniform(.5, .9)),
               (x + s * 0.6, y - s * p.dice.uniform(0.3, 0.6)), (x + s, y + s * 0.2)]
        p.fill(poly(pts), colour, (40, shadow, 0.9))


def smoke(p, x, y, w, h, colour, alpha=0.7, lean=0.3, puffs=26, radius=14):
    """A plume that widens as it rises from (x, y)."""
    with p.soft(radius, alpha):
        for i in range(puffs):
            t = (i / puffs)
            r = w * (0.12 + 0.5 * t) * p.dice.uniform(0.7, 1.2)
            p.fill(oval(x + lean * h * t * t + p.dice.uniform(-1, 1) * r * 0.6, y - h * t, r, r * 0.85), colour,
                   (60, dark(colour, 0.25), 0.5), alpha=1 - 0.6 * t)


def rays(p, x, y, colour, strength=0.25, count=7, reach=1300, start=60, end=120):
    for _ in range(count):
        a = math.radians(p.dice.uniform(start, end))
        w = math.radians(p.dice.uniform(1, 4))
        p.beam(poly([(x, y), (x + math.cos(a - w) * reach, y + math.sin(a - w) * reach),
                     (x + math.cos(a + w) * reach, y + math.sin(a + w) * reach)]), (x, y),
               (x + math.cos(a) * reach, y + math.sin(a) * reach), colour, strength)


def mist(p, y, h, colour, alpha=0.6):
    with p.soft(22, alpha):
        p.mottle(box(0, y, W, h), colour, 1.0, 340, 38, 0.55)
