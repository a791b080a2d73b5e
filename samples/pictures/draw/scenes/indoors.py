"""Wards and reading rooms."""

import math

from canvas import H, W, dark, mix
from nature import hills, tree
from paths import arch, box, curve, limb, oval, poly
from people import SKIN, from_behind, person
from town import in_depth, shadow


def _bed(p, x, y, s, blanket, skin, hair, sitting=False):
    """A hospital bed side on, its head to the left: (x, y) is the ground under the headboard."""
    q = lambda u, v: (x + u * s, y - v * s)
    for u in (0.05, 1.95):
        p.line(poly([q(u, 0.05), q(u, 0.5)], False), "#b9c4cc", 0.05 * s)
        p.fill(oval(*q(u, 0.05), 0.06 * s), "#3a4250")
    p.fill(poly([q(0, 0.42), q(2, 0.42), q(2, 0.52), q(0, 0.52)]), "#c9d3d9", (90, "#7f8fa0", 0.6))
    p.fill(poly([q(0.04, 0.52), q(1.98, 0.52), q(1.98, 0.68), q(0.04, 0.68)]), "#ffffff", (90, "#a9bccb", 0.7))
    p.line(poly([q(0, 0.45), q(0, 1.15)], False), "#c9d3d9", 0.06 * s)
    p.line(poly([q(2, 0.45), q(2, 0.95)], False), "#c9d3d9", 0.06 * s)
    p.fill(poly([q(-0.03, 0.75), q(0.03, 0.75), q(0.03, 1.15), q(-0.03, 1.15)]), "#6aa5b4")
    back = 0.28 if sitting else 0.0
    p.fill(curve([q(0.06, 0.68), q(0.05, 0.82 + back), q(0.16, 1.0 + back), q(0.42, 0.78 + back * 0.4), q(0.56, 0.68)],
        tension=0.4), "#ffffff", (60, "#a9bccb", 0.7))
    hx, hy = q(0.26, 0.98 + back * 1.2)
    p.fill(limb((hx, hy), q(0.44, 0.74 + back * 0.5), 0.07 * s, 0.1 * s), skin)
    p.fill(limb(q(0.36, 0.84 + back * 0.8), q(0.66, 0.72), 0.15 * s, 0.14 * s), "#a9cfe0", (90, "#5f86a4", 0.6))
    p.fill(oval(hx, hy, 0.105 * s, 0.125 * s, 20), skin, (180, dark(skin, 0.5), 0.5))
    p.fill(curve([(hx - 0.1 * s, hy + 0.08 * s), (hx - 0.12 * s, hy - 0.05 * s), (hx - 0.02 * s, hy - 0.14 * s),
        (hx + 0.08 * s, hy - 0.1 * s), (hx, hy - 0.06 * s), (hx - 0.05 * s, hy + 0.04 * s)]), hair)
    if s > 260:
        p.fill(oval(hx + 0.05 * s, hy - 0.005 * s, 0.011 * s), "#1a1418")
        p.line(curve([(hx + 0.045 * s, hy + 0.06 * s), (hx + 0.065 * s, hy + 0.066 * s),
            (hx + 0.085 * s, hy + 0.055 * s)], False), dark(skin, 0.6), 0.01 * s)
    p.fill(curve([q(0.5, 0.66), q(0.62, 0.86), q(0.95, 0.84), q(1.2, 0.92), q(1.5, 0.78), q(1.82, 0.86), q(1.97, 0.7),
        q(1.97, 0.5), q(0.5, 0.54)], tension=0.5), blanket, (90, dark(blanket, 0.55), 0.7))
    p.line(curve([q(0.52, 0.6), q(0.66, 0.84), q(0.9, 0.83)], False), "#ffffff", 0.05 * s)
    p.fill(limb(q(0.42, 0.84 + back * 0.5), q(0.62, 0.78), 0.05 * s, 0.045 * s), "#a9cfe0")
    p.fill(limb(q(0.62, 0.78), q(0.82, 0.86), 0.04 * s, 0.035 * s), skin)


def hospital_ward(p):
    p.fill(box(0, 0, W, 760), "#c9e0d9", (0, "#8fb8bc", 0.6))
    p.mottle(box(0, 0, W, 760), "#e2f0e6", 0.4, 120, 70, 0.34)
    p.fill(box(0, 480, W, 280), "#8fc4bc", (0, "#5f98a0", 0.6))
    p.line(poly([(0, 480), (W, 480)], False), "#f4f8f0", 9)
    p.wash(740, H, [(0, "#d9cdb4"), (1, "#9a8f86")])
    for x in range(-900, 2800, 190):
        p.line(poly([(900 + (x - 900) * 0.55, 740), (x, H)], False), "#b9ab94", 3, 0.7)
    for y in (790, 860, 950, 1070):
        p.line(poly([(0, y), (W, y)], False), "#b9ab94", 3, 0.6)
    for x in (90, 690, 1290):
        p.fill(box(x, 60, 400, 370), "#ffffff")
        p.fill(box(x + 18, 78, 364, 334), "#bfe2ea", (90, "#f7f0cc", 0.9))
        with p.clipped(box(x + 18, 78, 364, 334)):
            hills(p, 350, 16, 4, "#8fb88a", foot=420)
            tree(p, x + 100, 420, 240, "#7fae68", "#4f8a5a", lumps=12)
            tree(p, x + 310, 430, 190, "#94b86a", "#5f9058", lumps=12)
        p.line(poly([(x + 200, 70), (x + 200, 420)], False), "#ffffff", 13)
        p.line(poly([(x + 18, 200), (x + 382, 200)], False), "#ffffff", 10)
        for s in (0, 1):
            cx = x - 30 if s == 0 else x + 360
            p.fill(curve([(cx, 40), (cx + 74, 40), (cx + (50 if s == 0 else 80), 260),
                (cx + (40 if s == 0 else 84), 460), (cx + (-6 if s == 0 else 24), 460),
                (cx + (0 if s == 0 else 30), 260)], tension=0.4), "#f0c27a", (0 if s else 180, "#b97a4a", 0.6), 0.95)
        p.beam(poly([(x + 20, 80), (x + 380, 80), (x + 160, H), (x - 420, H)]), (x + 200, 80), (x - 120, H), "#fff4c8",
            0.3)
    for x, b, sk, h in ((90, "#e0a86a", "#8d5a3b", "#2a1c18"), (690, "#8aa8d0", "#eabf9b", "#d9d4cc"),
        (1270, "#c98a9a", "#c08457", "#3a2820")):
        shadow(p, x + 200, 792, 230, "#5a6470", 0.3, 14)
        _bed(p, x, 790, 200, b, sk, h)
        if x == 90:
            continue  # its flowers would stand on the patient's nose
        p.fill(box(x + 420, 640, 90, 140, 6), "#f7f2e4", (0, "#a9a49a", 0.6))
        p.line(poly([(x + 424, 700), (x + 506, 700)], False), "#b9b4a8", 4)
        p.fill(curve([(x + 444, 640), (x + 440, 606), (x + 470, 606), (x + 466, 640)]), "#6aa5c4")
        for a in (0, 1.2, 2.4, 3.6, 4.8):
            p.fill(oval(x + 456 + math.cos(a) * 20, 590 + math.sin(a) * 16, 11), "#e2603f" if a < 3 else "#f2c34a")
    p.fill(box(1240, 440, 13, 360), "#b9c4cc")
    person(p, 1190, 830, 320, "lean", 1, "#3f8fa4", "#3f8fa4", "#5d3a28", light="#fff8dc", hair_long=True)
    shadow(p, 760, 1152, 520, "#4a5260", 0.4, 26)
    p.line(poly([(330, 1150), (330, 420)], False), "#b9c4cc", 11)
    p.line(curve([(290, 440), (330, 420), (370, 440)], False), "#b9c4cc", 8)
    p.fill(box(350, 446, 46, 84, 12), "#e8f6fa", (90, "#7fc0dc", 0.8))
    p.line(curve([(373, 530), (380, 660), (470, 740), (600, 760)], False), "#d4ecf4", 5)
    _bed(p, 400, 1150, 440, "#5f9ac4", "#c08457", "#2a1c18", True)
    j = person(p, 1370, 1165, 700, (8, (6, 4), (-10, 2), (52, 60), (60, 40), 14), -1, "#fbfaf4", "#34486a", "#8d5a3b",
        hair="#1c1416", light="#fff8dc", shade="#6f88a4", hair_long=True, bulk=1.05)
    nx, ny = j["hip"]
    p.fill(curve([(nx - 60, ny - 60), (nx + 66, ny - 60), (nx + 84, ny + 190), (nx - 70, ny + 180)], tension=0.2),
        "#fbfaf4", (0, "#8fa4b8", 0.7))
    kx, ky = j["neck"]
    p.line(curve([(kx + 20, ky + 10), (kx - 34, ky + 70), (kx - 30, ky + 130)], False), "#22303f", 9)
    p.fill(oval(kx - 30, ky + 138, 15), "#8a949f")
    hx, hy = j["hand"]
    with p.moved(hx - 20, hy - 20, 1, -16):
        p.fill(box(-70, -90, 120, 150, 6), "#8a5f3c")
        p.fill(box(-60, -76, 100, 126), "#fdfaf0")
        p.fill(box(-34, -96, 48, 20, 5), "#8a949f")
        for k in range(5):
            p.line(poly([(-46, -50 + k * 20), (26, -50 + k * 20)], False), "#a9b4bc", 4)
    p.fill(oval(hx, hy, 18), "#8d5a3b")
    person(p, 1560, 1120, 520, "wait", -1, "#d98a4a", "#4a4f6a", "#c08457", dress="#7a4a6a", hair_long=True,
        light="#fff8dc")


def library(p):
    v = (900, 470)
    p.fill(box(0, 0, W, H), "#7a5236")
    p.fill(poly([(0, -300), (W, -300), v]), "#d9b98a", (90, "#a9794f", 0.5))
    for i in range(9):
        k = 0.72 ** i
        y, w = v[1] - 560 * k, 1320 * k
        p.line(poly([(900 - w, y), (900 + w, y)], False), "#a9794f", 3 + 16 * k)
    for k in (-1, -0.5, 0, 0.5, 1):
        p.line(poly([v, (900 + k * 1300, -260)], False), "#a9794f", 9, 0.8)
    p.fill(box(620, 190, 560, 380), "#e6cfa0", (90, "#b08a5f", 0.5))
    p.fill(arch(690, 215, 420, 330), "#fff3cc", (90, "#ffdf94", 0.7))
    for k in range(1, 6):
        p.line(poly([(690 + k * 70, 216), (690 + k * 70, 545)], False), "#a9794f", 6)
    for y in (320, 400, 480):
        p.line(poly([(690, y), (1110, y)], False), "#a9794f", 6)
    books = ["#8a2f34", "#2f5a4a", "#2f4a7a", "#c98f3a", "#5a3a5a", "#a85a34", "#3a3f4a", "#d9c08a"]
    for s in (-1, 1):
        at = in_depth(p, v, 900 + s * 1150, -420, 1130, 0, 0.82, "#8a5a38", "#4a2d28")
        place = lambda u: 0 + 0.82 * (1 - (1 - u) ** 1.9)
        bays = 6
        for b in range(bays):
            u0, u1 = place(b / bays + 0.015), place((b + 1) / bays - 0.015)
            for r in range(9):
                v0, v1 = 0.05 + r * 0.098 + (0.07 if r > 3 else 0), 0.05 + (r + 0.86) * 0.098 + (0.07 if r > 3 else 0)
                p.fill(poly([at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)]), "#2f1e1f")
                n = 17
                for i in range(n):
                    a, c = u0 + (u1 - u0) * i / n, u0 + (u1 - u0) * (i + 0.86) / n
                    top = v0 + (v1 - v0) * p.dice.uniform(0.08, 0.34)
                    if p.dice.random() < 0.94:
                        tone = mix(p.dice.choice(books), "#e9b96a", 0.1 + 0.25 * b / bays)
                        p.fill(poly([at(a, top), at(c, top), at(c, v1), at(a, v1)]), tone)
                        p.line(poly([at(a, top + (v1 - top) * 0.2), at(c, top + (v1 - top) * 0.2)], False), "#e6c27a",
                            2, 0.8)
            p.line(poly([at(u0 - 0.008, 0.0), at(u0 - 0.008, 1)], False), "#b07f4f", 9 * (1 - b / 8))
        p.fill(poly([at(0, 0.455), at(0.82, 0.455), at(0.82, 0.49), at(0, 0.49)]), "#d9a566")
        for i in range(40):
            u = place(i / 40)
            p.line(poly([at(u, 0.4), at(u, 0.46)], False), "#c9a24a", 3.5 * (1 - u))
        p.line(poly([at(0, 0.4), at(0.82, 0.4)], False), "#d9b45a", 5)
    p.fill(poly([(v[0] - 290, 600), (v[0] + 290, 600), (W + 700, H + 100), (-700, H + 100)]), "#a9683f",
        (90, "#5a3428", 0.6))
    p.fill(poly([(v[0] - 40, 600), (v[0] + 40, 600), (1150, H), (650, H)]), "#7a2a30", (90, "#4a1820", 0.5))
    p.glow(900, 370, 800, "#fff0c0", 0.6)
    for x in (740, 960):
        p.beam(poly([(x, 240), (x + 90, 240), (x + 260, H), (x - 200, H)]), (x, 240), (x, H), "#fff0c0", 0.25)
    for k in (4, 3, 2, 1, 0):
        t = 0.66 ** k
        y = v[1] + 560 * t
        for s in (-1, 1):
            cx, w = 900 + s * 640 * t, 430 * t
            for i in (-0.3, 0.3):
                from_behind(p, cx + i * 2 * w * 0.8, y - 40 * t, 120 * t, p.dice.choice(["#33507a", "#7a3a44",
                    "#4a6a4a", "#5a4a6a"]), p.dice.choice(["#2a1c18", "#4a3226", "#8a8078"]), p.dice.choice(SKIN))
            p.fill(poly([(cx - w, y), (cx + w, y), (cx + w * 1.14, y + 80 * t), (cx - w * 1.14, y + 80 * t)]),
                "#c98a52", (90, "#7a4a30", 0.6))
            p.fill(poly([(cx - w * 1.14, y + 80 * t), (cx + w * 1.14, y + 80 * t), (cx + w * 1.14, y + 104 * t),
                (cx - w * 1.14, y + 104 * t)]), "#6a3f28")
            for d in (-1, 1):
                p.fill(box(cx + d * w - 16 * t, y + 104 * t, 32 * t, 170 * t), "#5a3424")
            for i in (-0.62, 0.0, 0.62):
                lx = cx + i * w
                p.line(poly([(lx, y + 34 * t), (lx, y - 66 * t)], False), "#d9b45a", 8 * t)
                p.fill(oval(lx, y + 36 * t, 34 * t, 9 * t), "#c99a3f")
                p.fill(curve([(lx - 62 * t, y - 52 * t), (lx - 46 * t, y - 92 * t), (lx + 46 * t, y - 92 * t),
                    (lx + 62 * t, y - 52 * t)], tension=0.3), "#2f9a6a", (90, "#7fe0a0", 0.5))
                p.glow(lx, y - 30 * t, 170 * t, "#ffe7a0", 0.8)
            for i in (-0.32, 0.34):
                bx = cx + i * w
                p.fill(poly([(bx - 52 * t, y + 22 * t), (bx, y + 30 * t), (bx + 52 * t, y + 22 * t),
                    (bx + 62 * t, y + 56 * t), (bx, y + 66 * t), (bx - 62 * t, y + 56 * t)]), "#fdf4dc")
                p.line(poly([(bx, y + 30 * t), (bx, y + 66 * t)], False), "#b9a27a", 3 * t)
            for i in (-0.3, 0.34):
                if p.dice.random() < 0.85:
                    from_behind(p, cx + i * 1.7 * w, y + 190 * t, 190 * t, p.dice.choice(["#28406a", "#8a3a3a",
                        "#c9953f", "#3f6a5a", "#5a3f66"]), p.dice.choice(["#22181a", "#4a3226", "#a09890", "#6a4030"]),
                        p.dice.choice(SKIN), "#ffe7a8", p.dice.random() < 0.4)
    person(p, 905, 800, 260, "carry", 1, "#6a4a34", "#2a2a38", light="#fff0c0", skin="#c08457")
