"""Games and races."""

import math

from canvas import H, W, dark, mix
from nature import cloud, hills, peak, sky, tree
from paths import box, curve, limb, oval, poly
from people import SKIN, person


def _crowd(p, x0, x1, y0, y1, size, tones, rows):
    """A stand full of people, row behind row."""
    for r in range(rows):
        y = y0 + (y1 - y0) * r / rows
        s = size * (0.75 + 0.5 * r / rows)
        x = x0 + (r % 2) * s
        while x < x1:
            c = p.dice.choice(tones)
            p.fill(oval(x, y + s * 0.9, s * 0.62, s * 0.7), c)
            p.fill(oval(x + p.dice.uniform(-1, 1), y, s * 0.3, s * 0.36), mix(p.dice.choice(SKIN), "#1a2348", 0.25))
            if p.dice.random() < 0.12:
                p.fill(limb((x + s * 0.4, y + s * 0.6), (x + s * 0.55, y - s * 0.7), s * 0.13, s * 0.1), c)
            x += s * p.dice.uniform(1.15, 1.5)


def swimmer(p):
    p.wash(0, 330, [(0, "#1d2c4f"), (1, "#3b5680")])
    _crowd(p, -10, W + 10, 6, 200, 34, ["#3a4f86", "#8a3f4f", "#c9a24a", "#4a7a8a", "#2a3560", "#b0b4c4"], 7)
    p.fill(box(0, 206, W, 60), "#e3ebef", (90, "#7f9cb4", 0.6))
    for i in range(9):
        x = 40 + i * 215
        p.fill(poly([(x - 46, 236), (x + 46, 236), (x + 60, 300), (x - 60, 300)]), "#f4f6f6", (90, "#6f8ca8", 0.7))
        p.fill(box(x - 48, 224, 96, 16), "#d6432f")
    p.fill(box(0, 290, W, 40), "#c9dbe3")
    p.wash(326, H, [(0, "#37a9c9"), (0.5, "#1f8fbd"), (1, "#0f5f96")])
    water = box(0, 326, W, H)
    v = (900, 120)
    for k in range(-6, 7):
        a = 900 + k * 430
        p.line(poly([(v[0] + (a - v[0]) * 0.2, 326), (v[0] + (a - v[0]) * 1.25, H + 40)], False), "#0c4a80", 22, 0.35)
    p.mottle(water, "#8fe0e6", 0.55, 110, 12, 0.3)
    p.mottle(water, "#0b5590", 0.5, 150, 16, 0.34)
    p.mottle(water, "#d8fbf6", 0.6, 60, 7, 0.2)
    for k in (-2.5, -1.5, -0.5, 0.5, 1.5, 2.5):
        x0, x1 = 900 + k * 150, 900 + k * 1120
        for i in range(46):
            t0, t1 = (i / 46) ** 1.6, ((i + 0.78) / 46) ** 1.6
            q = lambda t: (x0 + (x1 - x0) * t, 330 + 920 * t)
            p.line(poly([q(t0), q(t1)], False), ("#d6382f" if (i // 3) % 2 else "#f6f3ea"), 7 + 34 * t0)
    for x, y, s in ((430, 470, 0.3), (1330, 450, 0.28), (1560, 560, 0.42)):
        _butterfly(p, x, y, s, p.dice.choice(["#f0c23a", "#2f8f5f", "#f4f0e6"]), "#c08457")
    _butterfly(p, 900, 800, 1.12, "#d6382f", "#b87a52")


def _butterfly(p, x, y, s, cap, skin):
    """A swimmer who comes at us, arms wide: (x, y) is the chin."""
    with p.moved(x, y, s):
        with p.soft(3, 1):
            pass
        for side in (-1, 1):
            p.fill(curve([(side * 90, 30), (side * 150, -60), (side * 300, -128), (side * 330, -104),
                (side * 300, -60), (side * 190, 40), (side * 120, 90)]), skin,
                   (90, dark(skin, 0.6), 0.8))
            p.fill(curve([(side * 290, -130), (side * 420, -96), (side * 540, -10), (side * 530, 22),
                (side * 420, -30), (side * 300, -62)]), mix(skin, "#ffd9b0", 0.2),
                   (90, dark(skin, 0.6), 0.8))
            p.fill(curve([(side * 520, -20), (side * 570, 0), (side * 626, 54), (side * 600, 66), (side * 560, 46),
                (side * 516, 26)]), skin, (90, dark(skin, .5), .6))
            p.line(curve([(side * 150, -60), (side * 300, -126), (side * 430, -92), (side * 540, -8)], False),
                "#fff3dc", 6, 0.7)
        p.fill(curve([(-150, 60), (-110, 0), (0, -40), (110, 0), (150, 60), (90, 120), (-90, 120)]), skin,
            (90, dark(skin, 0.6), 0.8))
        p.fill(curve([(-78, -60), (-70, -150), (0, -196), (70, -150), (78, -60), (54, 24), (0, 58), (-54, 24)]), skin,
            (90, dark(skin, 0.5), 0.5))
        p.fill(curve([(-84, -76), (-78, -160), (0, -220), (78, -160), (84, -76), (0, -112)], tension=0.4), cap,
            (20, dark(cap, 0.6), 0.7))
        p.line(curve([(-40, -190), (-20, -204), (6, -208)], False), "#ffffff", 9, 0.7)
        p.line(curve([(-82, -84), (0, -96), (82, -84)], False), "#15182c", 12)
        for side in (-1, 1):
            p.fill(oval(side * 34, -72, 30, 21, side * 6), "#15182c")
            p.fill(oval(side * 34, -74, 23, 14, side * 6), "#3f7fb0")
            p.fill(oval(side * 34 - 8, -80, 9, 5), "#dff4ff")
        p.fill(curve([(-12, -40), (0, -64), (12, -40), (14, -18), (0, -10), (-14, -18)]), dark(skin, 0.15))
        p.fill(oval(0, 18, 25, 19), "#4a1c24")
        p.fill(curve([(-20, 10), (0, 5), (20, 10), (0, 14)]), "#fbf3e6")
        for _ in range(260):
            a = p.dice.choice([p.dice.gauss(0, 150), p.dice.gauss(-560, 80), p.dice.gauss(560, 80)])
            yy = 90 + p.dice.gauss(0, 26) - (20 if abs(a) > 300 else 0)
            p.fill(oval(a, yy, p.dice.uniform(10, 44), p.dice.uniform(5, 17)),
                p.dice.choice(["#ffffff", "#dff6f8", "#a8e0ea", "#ffffff"]), alpha=0.85)
        for _ in range(170):
            a = p.dice.choice([p.dice.gauss(0, 190), p.dice.gauss(-480, 150), p.dice.gauss(480, 150)])
            p.fill(oval(a, 70 - abs(p.dice.gauss(0, 110)), p.dice.uniform(2, 9)), "#ffffff", alpha=0.9)


def football_stadium(p):
    p.wash(0, H, [(0, "#0b1230"), (1, "#1f2f5a")])
    p.glow(900, 330, 1100, "#7f9fd8", 0.4, 0.5)
    for x in (150, 620, 1180, 1650):
        p.line(poly([(x, 250), (x, 60)], False), "#46557e", 12)
        p.fill(box(x - 80, 24, 160, 74, 6), "#38466e")
        for i in range(5):
            for j in range(2):
                p.fill(oval(x - 62 + i * 31, 44 + j * 34, 12), "#fffbe8")
        p.glow(x, 60, 420, "#dfeaff", 0.9)
        p.beam(poly([(x - 60, 80), (x + 60, 80), (x * 0.5 + 900, 760), (x * 0.5 + 100, 760)]), (x, 80),
            (x * 0.6 + 360, 760), "#cfe0ff", 0.26)
    p.fill(poly([(0, 180), (260, 240), (1540, 240), (W, 180), (W, 280), (1500, 300), (300, 300), (0, 280)]), "#2a365f",
        (90, "#111a3a", 0.8))
    p.fill(box(0, 280, W, 300), "#1b2650")
    _crowd(p, -10, W + 20, 292, 560, 22, ["#c9382f", "#e9e4d6", "#c9382f", "#8f2830", "#34457c", "#d9b03f", "#e9e4d6"],
        15)
    for x in (380, 900, 1420):
        p.line(poly([(x - 24, 290), (x - 40, 575)], False), "#3f4d7c", 16)
    p.fill(box(0, 566, W, 54), "#15204a")
    for i, c in enumerate(["#2f6fb0", "#e0b03a", "#2f8f6f", "#e9e4d6", "#b0392f", "#5a4a9a", "#3fa0b0"]):
        p.fill(box(10 + i * 258, 572, 248, 42), c)
    p.wash(618, H, [(0, "#2f8a4a"), (1, "#1d6a3c")])
    for k in range(-9, 9, 2):
        p.fill(poly([(900 + k * 110, 618), (900 + (k + 1) * 110, 618), (900 + (k + 1) * 400, H), (900 + k * 400, H)]),
            "#48a757", alpha=0.7)
    p.mottle(box(0, 618, W, 590), "#14532f", 0.35, 40, 8, 0.34)
    for path in ([(0, 700), (W, 700)], [(420, 700), (200, 930), (1720, 930), (1420, 700)],
        [(640, 700), (560, 780), (1300, 780), (1200, 700)]):
        p.line(poly(path, False), "#f4f7ee", 7, 0.9)
    p.line(curve([(700, 930), (900, 990), (1160, 930)], False), "#f4f7ee", 7, 0.9)
    for i in range(22):
        p.line(poly([(640 + i * 26.6, 470), (670 + i * 24, 650)], False), "#e8edf4", 1.6, 0.6)
    for j in range(9):
        p.line(poly([(640 + j * 3.4, 470 + j * 21), (1200 - j * 3.4, 470 + j * 21)], False), "#e8edf4", 1.6, 0.6)
    for a, b in (((630, 706), (630, 462)), ((1210, 706), (1210, 462)), ((624, 462), (1216, 462))):
        p.line(poly([a, b], False), "#ffffff", 13)
    with p.moved(1075, 610, 1, 64):
        person(p, 0, 110, 240, (0, (8, 20), (-22, 30), (150, 8), (172, 4), -6), 1, "#e8c23a", "#23283a",
            skin="#d9a27c", bare=False, light="#ffffff")
    for x, y, h, f, c, pose, l in ((430, 830, 270, 1, "#f0eee4", "stride", "#26407c"),
        (1500, 860, 290, -1, "#f0eee4", "walk", "#26407c"), (330, 720, 170, 1, "#c9302f", "stand", "#f0eee4"),
                                   (1390, 735, 180, -1, "#c9302f", "stride", "#f0eee4"),
                                       (240, 900, 330, 1, "#c9302f", "stride", "#f0eee4")):
        for d in (-1, 1):
            p.fill(oval(x + d * h * 0.5, y + 4, h * 0.4, h * 0.035, d * 5), "#0c2f22", alpha=0.4)
        person(p, x, y, h, pose, f, c, l, bare=True, light="#ffffff", skin=p.dice.choice(SKIN))
    for d in (-1, 1):
        p.fill(oval(760 + d * 260, 1132, 230, 17, d * 5), "#0c2f22", alpha=0.45)
    j = person(p, 760, 1130, 560, (-16, (72, 20), (-14, 22), (-66, 20), (74, 10), 8), 1, "#c9302f", "#f0eee4",
        "#744a30", bare=True, light="#ffffff")
    bx, by = 1120, 930
    for k in range(5):
        p.fill(oval(bx - 20 - k * 26, by + 10 + k * 11, 40 - k * 5, 34 - k * 5), "#ffffff", alpha=0.13)
    p.fill(oval(bx, by, 46), "#fbfbf4", (50, "#5a6a8a", 0.7))
    p.fill(oval(bx - 4, by - 2, 14), "#1a1f34")
    for k in range(5):
        a = k * 1.257 + 0.4
        p.fill(oval(bx + math.cos(a) * 36, by + math.sin(a) * 36, 11, 9), "#1a1f34")
        p.line(poly([(bx - 4, by - 2), (bx + math.cos(a) * 34, by + math.sin(a) * 34)], False), "#1a1f34", 3)
    for _ in range(26):
        x, y = 960 + p.dice.gauss(0, 34), 1104 - abs(p.dice.gauss(0, 26))
        p.line(poly([(x, y), (x + p.dice.uniform(2, 14), y - p.dice.uniform(4, 16))], False), "#8fd07a", 4, 0.8)


def _rider(p, x, y, s, jersey, helmet, skin, facing=1, bike="#23252f"):
    """A racing cyclist side on: (x, y) is the ground under the bottom bracket."""
    with p.moved(x, y, s, flip=facing < 0):
        for wx in (-105, 112):
            p.line(oval(wx, -72, 70), "#191b24", 8)
            p.line(oval(wx, -72, 62), "#9aa0ac", 2)
            for k in range(7):
                a = k * 0.9
                p.line(poly([(wx, -72), (wx + math.cos(a) * 64, -72 + math.sin(a) * 64)], False), "#b9bec8", 1.5, 0.6)
        for a, b in (((-105, -72), (0, -76)), ((-105, -72), (-34, -190)), ((0, -76), (-40, -214)),
            ((0, -76), (88, -180)), ((-34, -190), (84, -194)), ((112, -72), (80, -212))):
            p.line(poly([a, b], False), bike, 9)
        p.line(curve([(80, -212), (120, -222), (134, -196), (116, -176)], False), "#191b24", 8)
        p.fill(oval(-42, -220, 34, 8), "#191b24")
        for knee, foot, c in (((66, -160), (14, -46), dark(skin, 0.35)), ((30, -134), (-14, -118 + 14), None)):
            tone = c or skin
            p.fill(limb((-36, -232), knee, 30, 20), dark("#20222e", 0.2) if c else "#20222e")
            p.fill(limb(knee, foot, 18, 11), tone)
            p.fill(oval(foot[0] + 12, foot[1] + 4, 25, 10, 8), "#f2f2ee")
        p.fill(limb((66, -318), (98, -262), 15, 12), skin)
        p.fill(limb((98, -262), (128, -218), 12, 10), skin)
        p.fill(curve([(-66, -240), (-54, -290), (10, -344), (66, -352), (86, -318), (50, -292), (10, -262),
            (-24, -224)]), jersey, (80, dark(jersey, 0.6), 0.8))
        p.line(curve([(-54, -290), (10, -342), (66, -350)], False), "#fff6dc", 5, 0.8)
        p.fill(limb((66, -334), (92, -350), 16, 15), dark(skin, 0.2))
        p.fill(oval(102, -364, 28, 32, 20), skin, (180, dark(skin, 0.5), 0.5))
        p.fill(curve([(64, -374), (70, -404), (108, -414), (138, -392), (140, -374), (104, -382)]), helmet,
            (180, dark(helmet, 0.6), 0.7))
        p.line(poly([(112, -368), (136, -364)], False), "#15182a", 10)


def cyclists(p):
    sky(p, [(0, "#4a90c4"), (0.7, "#cfe4e2"), (1, "#f9ecc9")], 620, "#f4f8f2", 0.3)
    cloud(p, 1250, 140, 460, 90, "#ffffff", "#b9cfd8")
    peak(p, 520, 640, 1000, 520, "#9aa0a8", "#5f6a86", "#fbfaf4", 0.1)
    peak(p, 1360, 660, 1100, 440, "#a8a298", "#6a6f86", "#fbfaf4", -0.1)
    hills(p, 560, 60, 3, "#6d9a72", "#8fb07c")
    slope = curve([(-60, 560), (300, 540), (760, 620), (1200, 600), (W + 60, 640), (W + 60, H + 60), (-60, H + 60)])
    p.fill(slope, "#7fa75a", (90, "#4a7a48", 0.6))
    p.mottle(slope, "#a9c56e", 0.5, 130, 16, 0.34)
    road = curve([(1300, 610), (1360, 612), (1500, 660), (1330, 700), (640, 720), (420, 770), (700, 850), (1900, 900),
        (1900, 1180), (-100, 1160), (-100, 990), (240, 900), (170, 760), (520, 690), (1180, 670), (1360, 645)],
        tension=0.4)
    p.fill(road, "#8f8d94", (90, "#6b6a78", 0.6))
    p.line(road, "#ece6d4", 5, 0.8)
    for x in range(10):
        p.fill(poly([(60 + x * 190, 1050), (150 + x * 190, 1051), (150 + x * 190, 1060), (60 + x * 190, 1059)]),
            "#f1eada")
    for i in range(11):
        s = 0.2
        _rider(p, 560 + i * 62, 712 - i * 2.6, s, p.dice.choice(["#d6382f", "#f0c23a", "#2f6fb0", "#f4f0e6", "#2f8f5f",
            "#e0702f"]), p.dice.choice(["#f4f0e6", "#23252f", "#d6382f"]), p.dice.choice(SKIN))
    for x, h in ((60, 300), (180, 210), (1700, 280), (1590, 190)):
        tree(p, x, 800, h, "#4c7d4a", "#2c5440", spread=0.7, lumps=18)
    for i in range(26):
        x = -10 + i * 74
        person(p, x, 905 + p.dice.uniform(-8, 6) + (x - 900) * 0.01, 116, p.dice.choice(["up", "reach", "stand",
            "wait"]), p.dice.choice([1, -1]), p.dice.choice(["#d6382f", "#f0c23a", "#2f6fb0", "#f4f0e6", "#7a4a8a"]),
               p.dice.choice(["#2b2f3a", "#6a5a4a"]), hat=p.dice.choice([None, ("cap", "#f4f0e6"),
                   ("brim", "#f0d79a")]))
    pack = [(1500, 1050, 0.95, "#2f6fb0"), (1130, 1040, 0.95, "#f4f0e6"), (760, 1046, 0.95, "#2f8f5f"),
        (380, 1040, 0.95, "#e0702f"), (60, 1050, 0.95, "#d94f7a"),
            (1640, 1130, 1.18, "#f0c23a"), (1240, 1140, 1.18, "#d6382f"), (820, 1136, 1.18, "#3a3f8a"),
                (420, 1144, 1.18, "#f4f0e6"), (40, 1140, 1.18, "#2f9aa0")]
    for x, y, s, c in pack:
        p.fill(oval(x - 20, y + 2, 210 * s, 12 * s), "#3a3a50", alpha=0.5)
        _rider(p, x, y, s, c, p.dice.choice(["#f4f0e6", "#23252f", c]), p.dice.choice(SKIN), 1,
            p.dice.choice(["#23252f", "#c9302f", "#2f4f8a", "#e9e6da"]))
