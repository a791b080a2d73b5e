"""Markets, growers and bakers."""

import math

from canvas import H, W, dark, mix, pale
from nature import hills, sky
from paths import arch, box, curve, limb, oval, poly
from people import person
from town import townhouse

CLOTH = ["#d6452f", "#e8a92e", "#1f6f8f", "#2f8f5f", "#7a2f7f", "#e2703a", "#173f7a", "#d94f7a", "#f0e2c0", "#3fa7a0"]


def _bale(p, x, y, w, h, kind):
    """A bolt of printed cloth lying in a stack; its end shows the roll."""
    a, b = p.dice.sample(CLOTH, 2)
    body = box(x, y - h, w, h, h * 0.3)
    p.fill(body, a)
    with p.clipped(body):
        n = max(3, int(w / h * 1.6))
        for i in range(n):
            cx = x + w * (i + 0.5) / n
            if kind == 0:
                p.fill(oval(cx, y - h / 2, h * 0.3), b)
                p.fill(oval(cx, y - h / 2, h * 0.14), pale(a, 0.6))
            elif kind == 1:
                p.fill(poly([(cx - h * 0.36, y), (cx, y - h), (cx + h * 0.36, y)]), b)
            elif kind == 2:
                p.fill(box(cx - h * 0.14, y - h, h * 0.28, h), b)
                p.fill(oval(cx, y - h / 2, h * 0.12), pale(b, 0.6))
            else:
                p.line(curve([(cx - h * 0.5, y - h * 0.2), (cx, y - h * 0.8), (cx + h * 0.5, y - h * 0.2)], False), b,
                    h * 0.16)
    p.stipple(body, 90, "#2a1530", 0.6)


def market_lagos(p):
    sky(p, [(0, "#f2c777"), (1, "#f9e3ae")], 700)
    for x, w, h, c, r in ((-30, 300, 520, "#d98f5a", "#8a3f2f"), (280, 260, 440, "#c9785a", "#6a3a3a"),
        (560, 240, 500, "#e0ab6a", "#8a4a35"),
                          (1120, 260, 470, "#cf8a62", "#7a3a34"), (1380, 300, 540, "#d9a05f", "#8a4432"),
                              (1660, 260, 450, "#c27a58", "#6a3438")):
        townhouse(p, x, 660, w, h, c, "#8a4f55", r, 4, 4, "#ffe2a0", "#7a4f58", 0.2)
    p.wash(640, H, [(0, "#d9a468"), (1, "#7a4a3c")])
    p.mottle(box(0, 640, W, 560), "#8f5a44", 0.4, 120, 14, 0.4)
    p.glow(850, 560, 520, "#fff0bd", 0.8)
    for i in range(46):
        x, y = p.dice.gauss(850, 190), p.dice.uniform(664, 800)
        h = 70 + (y - 660) * 0.75
        person(p, x, y, h, p.dice.choice(["walk", "stand", "wait"]), p.dice.choice([1, -1]),
            mix(p.dice.choice(CLOTH), "#d9a468", 0.3), "#5a3a44",
               p.dice.choice(["#5d3a28", "#4a2e22", "#744a30"]), hat=p.dice.choice([None,
                   ("turban", p.dice.choice(CLOTH))]),
               dress=p.dice.choice([None, mix(p.dice.choice(CLOTH), "#d9a468", 0.3)]))
    for x, y, w, c in ((330, 470, 460, "#d6452f"), (1360, 450, 520, "#1f6f8f"), (60, 380, 420, "#e8a92e"),
        (1680, 360, 460, "#2f8f5f"), (560, 560, 260, "#f0e2c0"), (1130, 560, 270, "#d94f7a")):
        p.line(poly([(x, y), (x, y + w * 0.75)], False), "#4a3230", w * 0.022)
        for i in range(6):
            a, b = x - w / 2 + w * i / 6, x - w / 2 + w * (i + 1) / 6
            p.fill(curve([(x, y - w * 0.16), (a, y + 12), ((a + b) / 2, y + 2), (b, y + 12)], tension=0.1),
                c if i % 2 else pale(c, 0.55), (0, dark(c, 0.4), 0.5))
    for x0, x1, base, rows, h in ((-40, 560, 960, 7, 44), (1190, 1840, 950, 7, 44), (-60, 420, 1200, 5, 74),
        (1330, 1860, 1200, 5, 74)):
        p.fill(box(x0, base - rows * h + 6, x1 - x0, rows * h), "#4a2436")
        for r in range(rows):
            x = x0 + p.dice.uniform(-30, 10)
            while x < x1 - 60:
                w = p.dice.uniform(3, 4.4) * h
                _bale(p, x, base - (r * h), min(w, x1 - x + 10), h * 0.98, p.dice.randrange(4))
                x += w + 3
    for x, c, d in ((590, "#e8a92e", "#d6452f"), (1120, "#2f8f5f", "#f0e2c0")):
        fall = curve([(x, 590), (x + 50, 596), (x + 60, 800), (x + 76, 960), (x - 10, 975), (x - 6, 800)])
        p.fill(fall, c)
        with p.clipped(fall):
            for k in range(12):
                p.fill(oval(x + 14 + (k % 2) * 30, 615 + k * 32, 13), d)
        p.stipple(fall, 0, "#3a1a30", 0.6)
    j = person(p, 640, 1150, 560, "point", 1, "#e2703a", skin="#5d3a28", dress="#1f6f8f", scarf=None,
        hat=("turban", "#e8a92e"), light="#ffe9b0", bulk=1.15)
    p.fill(curve([(j["hand"][0] - 20, j["hand"][1] - 10), (j["hand"][0] + 60, j["hand"][1] - 16),
        (j["hand"][0] + 70, j["hand"][1] + 200), (j["hand"][0] - 6, j["hand"][1] + 220)]), "#7a2f7f",
        (0, "#2a1035", 0.6))
    for k in range(5):
        p.fill(oval(j["hand"][0] + 30, j["hand"][1] + 14 + 40 * k, 13), "#e8a92e")
    person(p, 960, 1170, 590, "wait", -1, "#f0e2c0", "#2f4a7a", "#4a2e22", hat=("cap", "#7a2f2f"), light="#ffe9b0",
        bulk=1.05)
    j = person(p, 1110, 1040, 430, "carry", -1, "#2f8f5f", skin="#744a30", dress="#d94f7a", hat=("turban", "#d94f7a"),
        light="#ffe9b0", bulk=1.1)
    _bale(p, j["hand"][0] - 90, j["hand"][1] + 10, 180, 50, 0)
    _bale(p, j["hand"][0] - 84, j["hand"][1] - 40, 170, 50, 1)


def bakery(p):
    p.fill(box(0, 0, W, H), "#5a3a34", (180, "#2a1c2a", 0.7))
    for r in range(26):
        for k in range(20):
            x, y = -40 + k * 100 + (r % 2) * 50, r * 40
            near = max(0, 1 - math.hypot(x - 620, y - 560) / 900)
            p.fill(box(x, y, 94, 34, 5), mix(mix("#6a4038", "#4a2c30", p.dice.random()), "#e0853f", near * 0.8),
                (90, "#2a1820", 0.35))
    for i in range(13):
        a = math.pi + i * math.pi / 12
        with p.moved(620 + math.cos(a) * 330, 640 + math.sin(a) * 330, 1, math.degrees(a) + 90):
            p.fill(box(-40, -52, 80, 104, 8), mix("#c98a58", "#8a5038", p.dice.uniform(0, 0.7)), (90, "#4a2826", 0.5))
    mouth = arch(330, 350, 580, 420)
    p.fill(mouth, "#2a0f10", (-90, "#1a0a10", 0.5))
    with p.clipped(mouth):
        p.glow(560, 640, 480, "#ff8a2a", 1.0)
        p.glow(520, 680, 300, "#ffd05a", 1.0)
        with p.soft(4):
            for i in range(34):
                x, h = p.dice.uniform(350, 640), p.dice.uniform(60, 210)
                for s, c in ((1, "#f0581f"), (0.66, "#ffa02f"), (0.34, "#fff0a4")):
                    p.fill(curve([(x - h * 0.2 * s, 720), (x - h * 0.22 * s, 720 - h * 0.4 * s),
                        (x + p.dice.uniform(-10, 10), 720 - h * s), (x + h * 0.22 * s, 720 - h * 0.4 * s),
                        (x + h * 0.2 * s, 720)]), c)
        p.fill(box(330, 716, 580, 60), "#4a2420")
        for k in range(3):
            _loaf(p, 700 + k * 80, 722, 40, "#c9843f")
        for k in range(5):
            p.fill(limb((350 + k * 50, 730), (420 + k * 46, 716), 13, 13), "#3a1a16")
    p.fill(box(270, 764, 700, 46), "#d9a878", (90, "#7a4f3c", 0.6))
    p.glow(620, 660, 900, "#ff9a3a", 0.5)
    for r, y in enumerate((150, 330, 510)):
        p.fill(box(1080, y, 700, 22), "#7a4a2c", (90, "#3a2220", 0.5))
        for k in range(7):
            if p.dice.random() < 0.93:
                _loaf(p, 1136 + k * 98, y + 2, 52 + (r % 2) * -4, p.dice.choice(["#c98340", "#b8702f", "#d9974a"]), r)
    for x in (1080, 1760):
        p.fill(box(x, 60, 24, 760), "#6a3f28", (0, "#3a2220", 0.5))
    p.line(poly([(1430, -10), (1430, 60)], False), "#2a1c20", 5)
    p.fill(poly([(1370, 90), (1400, 50), (1460, 50), (1490, 90)]), "#2f4a4a")
    p.glow(1430, 96, 420, "#ffe2a0", 0.7)
    p.wash(810, H, [(0, "#7a5240"), (1, "#3a2628")])
    p.fill(oval(1050, 1010, 240, 22), "#1c1218", alpha=0.5)
    j = person(p, 1060, 1010, 720, (14, (20, 6), (-16, 8), (64, 22), (52, 26), 6), -1, "#f6f0e2", "#4a5a74", "#c08457",
        hat=("toque", "#fbf8ee"), light="#ffc27a", shade="#3a3048", bulk=1.1, cuffs=True)
    nx, ny = j["hip"]
    p.fill(curve([(nx - 60, ny - 130), (nx + 34, ny - 120), (nx + 50, ny + 210), (nx - 76, ny + 200)], tension=0.2),
        "#fbf8ee", (0, "#8a7a8a", 0.7))
    hx, hy = j["hand"]
    p.line(poly([(hx + 330, hy - 40), (hx - 20, hy + 4), (640, 724)], False), "#c9985a", 17)
    p.fill(poly([(690, 700), (700, 736), (560, 760), (500, 752), (500, 728), (560, 716)]), "#d9ae72",
        (90, "#8a5f34", 0.5))
    _loaf(p, 590, 728, 62, "#d08a42")
    for q in (j["hand"], j["far_hand"]):
        p.fill(oval(q[0], q[1], 17), "#c08457")
    p.fill(poly([(-40, 1010), (W + 40, 990), (W + 40, H + 40), (-40, H + 40)]), "#b98450", (90, "#5a3a2c", 0.7))
    p.line(poly([(-40, 1012), (W + 40, 992)], False), "#e6b87a", 8)
    p.mottle(poly([(-40, 1010), (W + 40, 990), (W + 40, H + 40), (-40, H + 40)]), "#f7ecd8", 0.8, 130, 20, 0.24)
    for x, y, s, c, kind in ((150, 1110, 150, "#c9803a", 0), (430, 1150, 160, "#b56a2c", 1),
        (720, 1110, 140, "#d9964a", 0), (1330, 1120, 150, "#c07634", 1), (1620, 1150, 170, "#d08a42", 0)):
        p.fill(oval(x, y + 4, s * 1.05, s * 0.16), "#3a2220", alpha=0.5)
        _loaf(p, x, y, s, c, kind)
    for k in range(3):
        p.fill(limb((930 + k * 50, 1170), (1170 + k * 40, 1060), 32, 24), mix("#d99a50", "#a8622c", k * 0.25),
            (90, "#6a3420", 0.7))
        for i in range(4):
            p.line(curve([(980 + k * 50 + i * 46, 1126 - i * 22), (1000 + k * 50 + i * 46, 1134 - i * 22),
                (1014 + k * 50 + i * 46, 1150 - i * 22)], False), "#f7dca4", 8)


def _loaf(p, x, y, s, crust, kind=0):
    body = curve([(x - s, y - s * 0.1), (x - s * 0.9, y - s * 0.5), (x - s * 0.4, y - s * 0.82),
        (x + s * 0.4, y - s * 0.82), (x + s * 0.9, y - s * 0.5), (x + s, y - s * 0.1), (x + s * 0.7, y),
        (x - s * 0.7, y)])
    p.fill(body, crust, (70, "#5a2a1a", 0.85))
    with p.clipped(body):
        p.mottle(body, "#f7e4bc", 0.6, s * 0.3, s * 0.2, 0.3)
        for k in (-0.5, -0.06, 0.38):
            p.line(curve([(x + k * s, y - s * 0.26), (x + k * s + s * 0.08, y - s * 0.5),
                (x + (k + 0.26) * s, y - s * 0.76)], False), "#f7d9a0", s * 0.1)
            if kind:
                p.line(curve([(x + (k + 0.26) * s, y - s * 0.26), (x + k * s + s * 0.14, y - s * 0.5),
                    (x + k * s, y - s * 0.76)], False), "#f7d9a0", s * 0.07)


def greenhouse(p):
    v = (900, 470)
    sky(p, [(0, "#a9d4dc"), (0.6, "#eef4e0"), (1, "#fbf0c8")], 700, "#ffffff", 0.4)
    hills(p, 480, 20, 3, "#9ab89a", "#c4d0a8")
    p.fill(poly([(v[0] - 30, v[1] + 30), (v[0] + 30, v[1] + 30), (W + 500, H), (-500, H)]), "#c9a878",
        (90, "#8a6a4a", 0.6))
    for i in range(13):
        k = 0.78 ** i
        cx, cy, rx, ry = v[0], v[1] + 120 * k, 1150 * k, 620 * k
        rib = [("M", cx - rx, cy + 640 * k), ("L", cx - rx, cy - 100 * k), ("C", cx - rx * 0.9, cy - ry * 0.8,
            cx - rx * 0.4, cy - ry, cx, cy - ry), ("C", cx + rx * 0.4, cy - ry, cx + rx * 0.9, cy - ry * 0.8, cx + rx,
            cy - 100 * k), ("L", cx + rx, cy + 640 * k)]
        p.line(rib, "#ffffff", 3 + 20 * k, 0.9)
        p.line(rib, "#8fb0b4", 1 + 6 * k, 0.7)
    for dx, dy in ((-1150, -20), (-1000, -330), (-600, -480), (0, -500), (600, -480), (1000, -330), (1150, -20)):
        p.line(poly([v, (v[0] + dx * 1.2, v[1] + dy * 1.2)], False), "#ffffff", 6, 0.8)
    for x in (200, 900, 1500):
        p.beam(poly([(x, -20), (x + 190, -20), (x - 120, H), (x - 460, H)]), (x, 0), (x - 300, H), "#fff6c8", 0.35)
    for k in range(14, -1, -1):
        t = 0.8 ** k
        for lane in (-2.4, -1.35, -0.5, 0.5, 1.35, 2.4):
            x, foot, h = v[0] + lane * 620 * t, v[1] + 660 * t, 800 * t
            if -350 < x < W + 350:
                p.line(poly([(x, foot), (x, foot - h)], False), "#d9e4d4", 2 + 5 * t)
                for _ in range(int(24 + 30 * t)):
                    u = p.dice.uniform(0.05, 1)
                    lx, ly = x + p.dice.gauss(0, 56 * t), foot - h * u
                    p.fill(oval(lx, ly, 62 * t, 21 * t, p.dice.uniform(-60, 60)),
                        mix(p.dice.choice(["#2f7a3f", "#4f9a4a", "#1f5f38", "#7fb858"]), "#dce8c4", (1 - t) * 0.45))
                for _ in range(int(4 + 5 * t) if t > 0.08 else 0):
                    u, dx = p.dice.uniform(0.08, 0.85), p.dice.gauss(0, 50 * t)
                    c = mix(p.dice.choice(["#d6302a", "#e2482f", "#c9241f", "#e8922f"]), "#e8dcc0", (1 - t) * 0.35)
                    for a, b in ((0, 0), (30, 24), (-20, 34), (10, 62)):
                        tx, ty, r = x + dx + a * t, foot - h * u + b * t, 27 * t
                        p.fill(oval(tx, ty, r, r * 0.92), c, (60, "#6a1418", 0.6) if t > 0.25 else None)
                        if t > 0.3:
                            p.fill(oval(tx - r * 0.35, ty - r * 0.35, r * 0.24, r * 0.17), "#fff0e0", alpha=0.8)
                            p.fill(poly([(tx - r * 0.5, ty - r * 0.7), (tx, ty - r * 0.95),
                                (tx + r * 0.5, ty - r * 0.7), (tx, ty - r * 0.6)]), "#3f8a3f")
        if k == 5:
            person(p, 960, 700, 260, "reach", 1, "#e8b23a", "#3a5a7a", "#c08457", hat=("brim", "#f2e2b0"),
                light="#fffbe0")
    p.fill(oval(900, 1150, 250, 24), "#5a4434", alpha=0.5)
    j = person(p, 860, 1150, 700, (-2, (12, 6), (-12, 8), (36, 72), (30, 76), 4), 1, "#3f7fb0", "#34486a", "#8d5a3b",
        hat=("brim", "#f2dca0"), light="#fffbe0", bulk=1.1, hair_long=True)
    hx, hy = j["hand"]
    p.fill(poly([(hx - 130, hy - 44), (hx + 190, hy - 44), (hx + 166, hy + 76), (hx - 106, hy + 76)]), "#c99a5f",
        (90, "#7a5230", 0.6))
    for r in range(2):
        for k in range(7 - r):
            p.fill(oval(hx - 92 + k * 42 + r * 21, hy - 56 - r * 32, 28, 26),
                p.dice.choice(["#d6302a", "#e2482f", "#c9241f"]), (60, "#6a1418", 0.7))
            p.fill(oval(hx - 100 + k * 42 + r * 21, hy - 66 - r * 32, 7, 5), "#fff0e0", alpha=0.8)
    for k in range(3):
        p.fill(poly([(hx - 130 + k * 8, hy - 44 + k * 42), (hx + 190 - k * 8, hy - 44 + k * 42),
            (hx + 184 - k * 8, hy - 12 + k * 42), (hx - 124 + k * 8, hy - 12 + k * 42)]), "#dcb27a",
            (0, "#8a6038", 0.6))
    p.fill(oval(hx - 20, hy + 10, 18), "#8d5a3b")
    p.fill(oval(hx + 120, hy + 14, 17), "#8d5a3b")
