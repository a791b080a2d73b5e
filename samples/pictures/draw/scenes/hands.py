"""Work that is done with the hands, seen close."""

import colorsys
import math

from canvas import H, W, dark, mix
from nature import disc, grass, hills, sky, tree
from paths import box, curve, limb, oval, poly
from people import person
from town import shadow


def _vial(p, x, y, s, cap):
    p.fill(box(x - 13 * s, y - 52 * s, 26 * s, 52 * s, 5 * s), "#e8f4f6", (0, "#7fa4b4", 0.7))
    p.fill(box(x - 13 * s, y - 30 * s, 26 * s, 18 * s), "#ffffff")
    p.fill(box(x - 9 * s, y - 62 * s, 18 * s, 14 * s), "#c9d4d9")
    p.fill(box(x - 11 * s, y - 72 * s, 22 * s, 14 * s, 3 * s), cap)


def _baby(p, at, s, wrap, skin):
    x, y = at
    p.fill(curve([(x - 40 * s, y - 20 * s), (x, y - 44 * s), (x + 44 * s, y - 20 * s), (x + 40 * s, y + 24 * s),
        (x - 30 * s, y + 26 * s)]), wrap, (90, dark(wrap, 0.6), 0.6))
    p.fill(oval(x + 30 * s, y - 34 * s, 21 * s), skin, (180, dark(skin, 0.5), 0.5))
    p.fill(curve([(x + 12 * s, y - 40 * s), (x + 30 * s, y - 60 * s), (x + 48 * s, y - 46 * s),
        (x + 30 * s, y - 48 * s)]), "#1c1416")


def vaccine_fridge(p):
    sky(p, [(0, "#6fb0c9"), (0.7, "#f0e6c4"), (1, "#f7d9a0")], 620, "#fbf8e8", 0.3)
    hills(p, 540, 36, 3, "#9ab07a", "#c9c48a")
    hills(p, 590, 16, 4, "#7f9a5a", "#a9b06a")
    p.wash(600, H, [(0, "#d9a066"), (1, "#9a5f3f")])
    p.mottle(box(0, 600, W, 600), "#f0c48a", 0.5, 160, 12, 0.3)
    p.mottle(box(0, 600, W, 600), "#8a5238", 0.4, 130, 12, 0.3)
    p.fill(box(60, 330, 620, 350), "#f0e4c8", (0, "#b0907a", 0.6))
    p.fill(box(60, 560, 620, 120), "#3f8f9a", (0, "#2a5f70", 0.6))
    p.fill(poly([(20, 340), (80, 250), (670, 250), (730, 340)]), "#b5532e", (90, "#6a2f2a", 0.6))
    p.fill(box(310, 430, 120, 250), "#2a4a5a")
    for x in (130, 500):
        p.fill(box(x, 420, 110, 100), "#2a4a5a", (60, "#142a3a", 0.6))
    p.fill(oval(370, 386, 34), "#fbf6ea")
    p.fill(box(362, 364, 16, 44), "#2f8f5f")
    p.fill(box(348, 378, 44, 16), "#2f8f5f")
    tree(p, 1480, 760, 760, "#5f8f4a", "#35603f", spread=1.25, lumps=34, sun="#c4cf72")
    shadow(p, 1450, 770, 420, "#5a3a30", 0.4, 34)
    for x, y, h, f, c, d, s, b in ((1640, 850, 400, -1, "#d6543f", "#3f5f9a", "#e8b23a", "#f4e9c8"),
        (1470, 830, 380, -1, "#2f8f7a", "#a8386a", "#d6543f", "#9ad0e0"), (1310, 810, 360, -1, "#7a4a9a", "#d98f3a",
        None, "#f0c2c9")):
        p.fill(oval(x + 20, y + 3, 100, 11), "#5a3226", alpha=0.4)
        j = person(p, x, y, h, "carry", f, c, skin="#5d3a28", dress=d, scarf=None, hat=("turban", s or "#3f9a5a"),
            light="#fff0c8")
        _baby(p, (j["hand"][0] + 14, j["hand"][1] - 16), h / 360, b, "#6a4430")
    person(p, 830, 800, 230, "stand", 1, "#e8b23a", "#3a4a6a", "#5d3a28", light="#fff0c8")
    person(p, 910, 790, 180, "reach", -1, "#d6543f", "#3a4a6a", "#744a30", light="#fff0c8")
    p.fill(oval(900, 1150, 520, 34), "#5a3226", alpha=0.45)
    p.fill(poly([(420, 960), (1240, 960), (1280, 1010), (380, 1010)]), "#b0794a", (90, "#6a4230", 0.5))
    p.fill(box(380, 1010, 900, 26), "#8a5a38")
    for x in (410, 1220):
        p.fill(box(x, 1030, 30, 140), "#6a4230")
    j = person(p, 560, 1500, 1000, (4, (4, 2), (-5, 0), (60, 66), (50, 52), 14), 1, "#f7f6f0", "#f7f6f0", "#744a30",
        light="#fff3d4", shade="#5f7a9a")
    p.fill(poly([(380, 960), (1240, 960), (1280, 1010), (380, 1010)]), "#c08a58", (90, "#7a4f34", 0.5))
    p.fill(box(380, 1010, 900, 200), "#8a5a38", (90, "#4a2d26", 0.7))
    for k in range(5):
        p.line(poly([(380, 1040 + k * 40), (1280, 1040 + k * 40)], False), "#6a4230", 4, 0.6)
    p.fill(poly([(820, 690), (1180, 660), (1210, 560), (840, 586)]), "#2f6fb0", (90, "#1a3f78", 0.6))
    p.fill(poly([(846, 672), (1160, 648), (1184, 580), (864, 602)]), "#dfeef4", (0, "#9ac0d4", 0.5))
    p.fill(box(790, 700, 420, 280, 26), "#2f7fc4", (20, "#163f7a", 0.8))
    p.fill(box(780, 690, 440, 44, 14), "#e9f2f4", (0, "#8fb0c4", 0.6))
    for i in range(9):
        _vial(p, 830 + i * 42, 706, 0.9, p.dice.choice(["#d6432f", "#d6432f", "#3f8fb5"]))
    p.fill(box(780, 704, 440, 32, 10), "#e9f2f4", (0, "#8fb0c4", 0.7))
    p.fill(oval(1000, 840, 64), "#f7fafa")
    for a in (0.52, 1.57, 2.62):
        p.line(poly([(1000 - math.cos(a) * 46, 840 - math.sin(a) * 46), (1000 + math.cos(a) * 46,
            840 + math.sin(a) * 46)], False), "#2f7fc4", 9)
    with p.soft(18, 0.85):
        for _ in range(26):
            p.fill(oval(p.dice.uniform(800, 1200), 690 - abs(p.dice.gauss(0, 46)), p.dice.uniform(26, 60),
                p.dice.uniform(10, 24)), "#ffffff", alpha=0.7)
    hx, hy = j["hand"]
    _vial(p, hx + 22, hy + 12, 1.5, "#d6432f")
    p.fill(oval(hx, hy, 30, 26), "#9fd4e4", (60, "#4f94b0", 0.6))
    fx, fy = j["far_hand"]
    p.fill(oval(fx, fy, 28, 24), "#8fc8dc")
    hx, hy = j["head"]
    p.fill(curve([(hx - 66, hy - 40), (hx - 56, hy - 84), (hx + 30, hy - 92), (hx + 56, hy - 50), (hx - 10, hy - 46)],
        tension=0.3), "#fbfbf6", (180, "#9ab4c8", 0.6))
    p.fill(box(hx - 8, hy - 82, 22, 26), "#fbfbf6")
    p.fill(box(hx - 1, hy - 80, 8, 22), "#2f8f5f")
    p.fill(box(hx - 8, hy - 73, 22, 8), "#2f8f5f")


def chip_wafer(p):
    p.wash(0, H, [(0, "#f4e6a8"), (0.5, "#e9c95a"), (1, "#8a6f2a")])
    v = (900, 430)
    for k in range(-7, 8):
        p.line(poly([v, (900 + k * 420, -200)], False), "#c9a840", 5, 0.6)
    for i in range(6):
        t = 0.64 ** i
        y, w = v[1] - 480 * t, 1500 * t
        p.fill(box(900 - w * 0.62, y, w * 0.5, 70 * t), "#fffbe2")
        p.fill(box(900 + w * 0.12, y, w * 0.5, 70 * t), "#fffbe2")
        p.glow(900, y, 600 * t, "#fff6c4", 0.4)
    for s in (-1, 1):
        for i in range(5):
            a, b = 0.66 ** i, 0.66 ** (i + 0.84)
            xa, xb = 900 + s * 940 * a, 900 + s * 940 * b
            top, bottom = (lambda t: v[1] - 280 * t), (lambda t: v[1] + 620 * t)
            p.fill(poly([(xa, top(a)), (xb, top(b)), (xb, bottom(b)), (xa, bottom(a))]),
                mix("#e9e2c8", "#b9a45a", i / 6), (0 if s < 0 else 180, "#8a7a4a", 0.6))
            upper = lambda u: top(a) + (top(b) - top(a)) * u
            lower = lambda u: bottom(a) + (bottom(b) - bottom(a)) * u
            q = lambda u, w: (xa + (xb - xa) * u, upper(u) + (lower(u) - upper(u)) * w)
            p.fill(poly([q(0.15, 0.14), q(0.85, 0.14), q(0.85, 0.44), q(0.15, 0.44)]), "#2a3a4a", (90, "#142030", 0.5))
            p.fill(poly([q(0.2, 0.18), q(0.6, 0.18), q(0.6, 0.26), q(0.2, 0.26)]),
                p.dice.choice(["#5fd0c0", "#ff9a5a", "#7fc4ff"]))
            for k in range(4):
                p.fill(oval(*q(0.24 + k * 0.16, 0.53), 9 * a), p.dice.choice(["#6fe08a", "#6fe08a", "#ffb03a",
                    "#ff6a4a"]))
            p.line(poly([q(0.15, 0.64), q(0.85, 0.64)], False), "#8a7a4a", 5 * a)
            p.line(poly([q(0.15, 0.74), q(0.85, 0.74)], False), "#8a7a4a", 5 * a)
    p.fill(poly([(760, 520), (1040, 520), (1500, H), (300, H)]), "#b99a3f", (90, "#7a6226", 0.6))
    person(p, 980, 690, 270, "walk", -1, "#f7f4e4", "#f2eeda", "#d9b48a", hat=("toque", "#f7f4e4"), shoes="#e6e0c8",
        shade="#8a7a4a")
    suit, sh = "#f7f6ee", "#7f8aa4"
    p.fill(curve([(60, 1260), (110, 900), (260, 720), (430, 650), (700, 650), (870, 720), (1000, 900), (1050, 1260)],
        tension=0.6), suit, (160, sh, 0.75))
    p.line(curve([(566, 700), (580, 900), (572, 1200)], False), "#c9cbd0", 6)
    p.line(curve([(300, 760), (330, 960), (320, 1200)], False), "#c9cbd0", 5, 0.6)
    p.fill(curve([(390, 560), (384, 330), (450, 190), (566, 150), (682, 190), (748, 330), (742, 560), (700, 680),
        (566, 720), (432, 680)], tension=0.6), suit, (170, sh, 0.75))
    face = curve([(440, 430), (446, 320), (500, 264), (566, 252), (632, 264), (686, 320), (692, 430), (660, 560),
        (566, 610), (472, 560)], tension=0.6)
    p.fill(face, "#b87a52", (180, "#5a3226", 0.5))
    p.line(curve([(486, 336), (520, 322), (548, 334)], False), "#2a1a1a", 9)
    p.line(curve([(584, 334), (612, 322), (646, 336)], False), "#2a1a1a", 9)
    p.fill(curve([(448, 372), (470, 352), (566, 346), (662, 352), (684, 372), (676, 430), (610, 446), (566, 424),
        (522, 446), (456, 430)], tension=0.4), "#bfe4ee", (60, "#4f86a4", 0.5), 0.75)
    p.line(curve([(448, 372), (470, 352), (566, 346), (662, 352), (684, 372), (676, 430), (610, 446), (566, 424),
        (522, 446), (456, 430)], tension=0.4), "#4a5a74", 7)
    for x in (516, 618):
        p.fill(oval(x, 396, 24, 15), "#fdf8ee")
        p.fill(oval(x + 12, 400, 13), "#3a2a22")
        p.fill(oval(x + 15, 396, 4), "#ffffff")
    p.fill(poly([(468, 366), (500, 362), (480, 430), (464, 424)]), "#ffffff", alpha=0.5)
    p.fill(curve([(452, 470), (510, 462), (566, 446), (622, 462), (680, 470), (664, 560), (566, 622), (468, 560)],
        tension=0.4), "#dbe9f0", (170, "#7f9ab4", 0.7))
    for k in range(3):
        p.line(curve([(480, 496 + k * 30), (566, 484 + k * 32), (652, 496 + k * 30)], False), "#a9c0d0", 4)
    x, y, r = 1120, 720, 330
    with p.soft(26, 0.5):
        p.fill(oval(x + 20, y + 50, r), "#3a2c14")
    disk = oval(x, y, r)
    p.fill(disk, "#8a7fb0")
    with p.clipped(disk):
        with p.soft(16):
            n = 90
            for i in range(n):
                a, b = i * 2 * math.pi / n, (i + 1.4) * 2 * math.pi / n
                c = colorsys.hsv_to_rgb((i / n * 2.0 + 0.5) % 1, 0.62 if i % 3 else 0.45, 0.96)
                p.fill(poly([(x - 40, y + 30), (x + math.cos(a) * r * 1.3, y + math.sin(a) * r * 1.3),
                    (x + math.cos(b) * r * 1.3, y + math.sin(b) * r * 1.3)]), c)
        for k in range(-9, 10):
            p.line(poly([(x + k * 38, y - r), (x + k * 38, y + r)], False), "#3a3560", 3.5, 0.7)
            p.line(poly([(x - r, y + k * 38), (x + r, y + k * 38)], False), "#3a3560", 3.5, 0.7)
        for i in range(-9, 9):
            for j in range(-9, 9):
                dx, dy = x + i * 38, y + j * 38
                p.fill(box(dx + 6, dy + 6, 12, 14), "#ffffff", alpha=0.3)
                p.fill(box(dx + 21, dy + 7, 10, 8), "#1f1c44", alpha=0.35)
                p.fill(box(dx + 7, dy + 24, 24, 7), "#1f1c44", alpha=0.25)
        p.beam(poly([(x - 300, y - 340), (x - 60, y - 340), (x + 300, y + 340), (x + 150, y + 340)]),
            (x - 200, y - 340), (x + 240, y + 340), "#ffffff", 0.8)
    p.line(disk, "#f4f0ff", 8)
    p.line(oval(x, y, r - 9), "#4a4474", 3, 0.7)
    for hx, hy, s in ((x - r + 6, y + 60, 1), (x + r - 14, y + 90, -1)):
        p.fill(limb((hx - s * 90, hy + 90), (hx - s * 330 + (0 if s > 0 else 40), hy + 470), 70, 130), suit,
            (160, sh, 0.7))
        p.line(poly([(hx - s * 130, hy + 66), (hx - s * 50, hy + 150)], False), "#c9cbd0", 12)
        p.fill(oval(hx - s * 50, hy + 50, 76, 84), "#8fb8e8", (100, "#3f5f9a", 0.7))
        for k in range(4):
            p.fill(limb((hx - s * 44, hy + 10 + k * 34), (hx + s * 62, hy - 34 + k * 36), 23, 17),
                mix("#9fc6f0", "#5f86c0", k * 0.16), (90, "#3f5f9a", 0.5))
        p.fill(limb((hx - s * 60, hy - 6), (hx + s * 20, hy - 84), 25, 19), "#a9d0f4", (90, "#3f5f9a", 0.4))


def beekeeper(p):
    sky(p, [(0, "#7fbcd0"), (0.7, "#f3eac4"), (1, "#fbe0a0")], 600, "#fdfaea", 0.3)
    disc(p, 300, 220, 60, "#fff8da", 9, 0.8)
    hills(p, 500, 60, 3, "#8fb09a", "#cfd0a4")
    hills(p, 560, 40, 3, "#6f9a6a", "#a9b97a")
    for i in range(9):
        tree(p, 60 + i * 215, 620, p.dice.uniform(160, 250), "#5f8f58", "#3a6448", spread=0.9, lumps=14)
    p.wash(605, H, [(0, "#a9b95a"), (1, "#4f7a3f")])
    for i in range(13):
        t = i / 13
        y = 630 + 560 * t ** 1.4
        for _ in range(150):
            x = p.dice.uniform(-20, W + 20)
            s = 8 + 34 * t
            yy = y + p.dice.uniform(-10, 10) * (1 + t)
            p.line(poly([(x, yy), (x + p.dice.uniform(-3, 3), yy - s)], False), "#5a7a3f", 1 + 2 * t)
            p.fill(oval(x, yy - s, s * 0.16, s * 0.44, p.dice.uniform(-14, 14)),
                p.dice.choice(["#8a6fc0", "#a98ad0", "#6f58a8", "#c4a8e0"]))
    for x, y, s, c in ((1080, 760, 0.6, "#f4ecd8"), (1290, 770, 0.62, "#9ad0d4"), (1500, 760, 0.6, "#f2c96a"),
        (1700, 775, 0.62, "#f4ecd8"), (1250, 1010, 1.25, "#f4ecd8"), (1600, 1030, 1.3, "#9ac8d8")):
        shadow(p, x + 30 * s, y, 150 * s, "#2f4a2a", 0.4)
        for k in range(2):
            p.line(poly([(x - 80 * s + k * 160 * s, y), (x - 80 * s + k * 160 * s, y - 30 * s)], False), "#6a4a34",
                16 * s)
        for k in range(3):
            p.fill(box(x - 110 * s, y - (120 + k * 92) * s, 220 * s, 90 * s), mix(c, "#d9b97a", k * 0.08),
                (0, dark(c, 0.55), 0.6))
            p.line(poly([(x - 110 * s, y - (30 + k * 92) * s), (x + 110 * s, y - (30 + k * 92) * s)], False),
                dark(c, 0.4), 4 * s)
            p.fill(box(x - 28 * s, y - (84 + k * 92) * s, 56 * s, 15 * s, 6), dark(c, 0.35))
        p.fill(box(x - 70 * s, y - 48 * s, 140 * s, 12 * s), "#3a2a22")
        if s < 1 or x == 1600:
            p.fill(poly([(x - 126 * s, y - 306 * s), (x - 104 * s, y - 346 * s), (x + 104 * s, y - 346 * s),
                (x + 126 * s, y - 306 * s)]), "#b9bcc0", (0, "#5f6a7a", 0.7))
        else:
            p.fill(poly([(x - 112 * s, y - 304 * s), (x - 90 * s, y - 330 * s), (x + 90 * s, y - 330 * s),
                (x + 112 * s, y - 304 * s)]), "#5a3d28")
            for k in range(8):
                p.line(poly([(x - 84 * s + k * 24 * s, y - 326 * s), (x - 94 * s + k * 27 * s, y - 306 * s)], False),
                    "#c99a4a", 9 * s)
    p.fill(oval(640, 1180, 190, 24), "#2f4a2a", alpha=0.5)
    j = person(p, 620, 1180, 900, (2, (6, 2), (-8, 2), (62, 52), (54, 46), 8), 1, "#f6f2e2", "#ece6d0", "#c08457",
        hair="#4a3226", light="#fffbe8", shade="#6a7f9a", bulk=1.16, shoes="#5a4636")
    hx, hy = j["head"]
    p.fill(curve([(hx - 86, hy - 36), (hx + 86, hy - 36), (hx + 100, hy + 60), (hx + 76, hy + 124),
        (hx - 76, hy + 124), (hx - 98, hy + 60)], tension=0.4), "#2a2f34", alpha=0.42)
    for k in range(9):
        p.line(curve([(hx - 84 + k * 21, hy - 34), (hx - 98 + k * 24.5, hy + 50), (hx - 76 + k * 19, hy + 122)],
            False), "#1c2024", 2, 0.5)
    for k in range(6):
        p.line(curve([(hx - 92, hy - 16 + k * 24), (hx, hy - 8 + k * 25), (hx + 92, hy - 16 + k * 24)], False),
            "#1c2024", 2, 0.5)
    p.fill(oval(hx, hy - 38, 150, 30, -3), "#e6d09a", (90, "#a8824a", 0.6))
    p.fill(curve([(hx - 74, hy - 42), (hx - 62, hy - 106), (hx + 62, hy - 110), (hx + 74, hy - 46)], tension=0.4),
        "#f0dcaa", (180, "#a8824a", 0.6))
    p.line(curve([(hx - 72, hy - 56), (hx, hy - 48), (hx + 72, hy - 60)], False), "#7a4a34", 13)
    fx, fy = j["hand"][0] + 14, j["hand"][1] - 40
    with p.moved(fx + 130, fy - 60, 1, 5):
        p.fill(box(-190, -150, 380, 32), "#b0794a", (90, "#6a4228", 0.6))
        p.fill(box(-160, -130, 320, 250), "#a0683a")
        p.fill(box(-140, -116, 280, 218), "#f2b53a", (120, "#b06a1a", 0.7))
        for r in range(11):
            for k in range(14):
                cx, cy = -132 + k * 20 + (r % 2) * 10, -106 + r * 20
                if cx < 138:
                    p.fill(poly([(cx + math.cos(a * 1.047 + 0.52) * 9,
                        cy + math.sin(a * 1.047 + 0.52) * 9) for a in range(6)]),
                        p.dice.choice(["#e09a24", "#ffd05a", "#f7c04a", "#c9801f"]))
        for _ in range(34):
            _bee(p, p.dice.gauss(0, 66), p.dice.gauss(0, 50), 0.8, p.dice.uniform(0, 360))
    for q in (j["hand"], j["far_hand"]):
        p.fill(oval(q[0] + 4, q[1] - 4, 30, 27), "#c9a05a", (90, "#7a5428", 0.6))
    for _ in range(46):
        x, y = p.dice.gauss(1000, 330), p.dice.gauss(560, 200)
        _bee(p, x, y, p.dice.uniform(0.6, 1.4), p.dice.uniform(-30, 30), True)
    grass(p, 1120, H, ["#5f8a3f", "#8fae4f", "#3f6a34"], 330, 60)


def _bee(p, x, y, s, turn, flying=False):
    with p.moved(x, y, s, turn):
        if flying:
            p.fill(oval(-3, -10, 6, 11, -20), "#ffffff", alpha=0.75)
            p.fill(oval(5, -10, 6, 11, 20), "#ffffff", alpha=0.75)
        p.fill(oval(0, 0, 13, 8), "#e0a02a")
        p.fill(box(-5, -7, 4, 14), "#2a1c14")
        p.fill(box(3, -6, 4, 12), "#2a1c14")
        p.fill(oval(11, 0, 5), "#2a1c14")
