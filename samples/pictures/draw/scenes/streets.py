"""Towns: what goes on in their streets and parks."""

import math

from canvas import H, SCREEN, W, dark, mix, pale
from nature import sky, tree
from paths import box, curve, limb, oval, poly
from people import person
from town import bench, in_depth, lamp, shadow, tower


def tram(p):
    v = (620, 610)
    sky(p, [(0, "#38436f"), (0.45, "#a2688a"), (0.8, "#f0a06e"), (1, "#ffd79a")], 720, "#f5b78a", 0.3)
    for x, t, h, c in ((430, 0, 190, "#8a5f7d"), (520, 0, 260, "#74527a"), (640, 0, 150, "#a06b7c"),
        (700, 0, 230, "#7d567b")):
        tower(p, x, 640, 90, h, c, "#5a416c", "#ffd98a", None, 0.25, 18)
    p.wash(600, H, [(0, "#b58a86"), (1, "#4b4760")])
    p.mottle(box(0, 620, W, 600), "#2f3150", 0.45, 120, 12, 0.4)
    left = (("#9c5a4c", -40, 0.0, 0.3, 5, -220), ("#c99b62", -40, 0.3, 0.52, 5, -120),
        ("#7d6a86", -40, 0.52, 0.7, 5, -260), ("#b77a5c", -40, .7, .86, 4, -160))
    for wall, x, a, b, n, top in left:
        in_depth(p, v, x, top, 1060, a, b, wall, "#3c2f55", n - 2, 4, "#ffd27c", "#3a3a5e", 0.45, 0.45, 0.28)
        in_depth(p, v, x, 745, 1060, a, b, dark(wall, 0.55), "#1f1b33", 3, 1, "#ffc76a", "#ffb457", 0.9, 0.25)
    for wall, x, a, b, n, top in (("#4d4a75", 2100, 0.0, 0.34, 5, -420), ("#6d5278", 2100, .34, .55, 5, -300),
        ("#54507c", 2100, 0.55, 0.74, 5, -420), ("#7c5a7c", 2100, .74, .87, 4, -300)):
        in_depth(p, v, x, top, 1180, a, b, wall, "#272549", 4, 6, "#ffcf7c", "#2f3159", 0.4, 0.45, 0.2)
    p.fill(poly([(-40, 1060), (600, 622), (606, 622), (240, H), (-40, H)]), "#6b5a70", (90, "#37344f", 0.5))
    p.line(poly([(606, 622), (240, H)], False), "#d9a78f", 4, 0.6)
    for x in (420, 760, 1060, 1500):
        p.line(poly([v, (x, H)], False), "#f7c18f", 5 if x in (420, 760) else 4, 0.75)
    p.line(poly([v, (1180, -40)], False), "#231f38", 3)
    p.fill(oval(1080, 1040, 420, 40), "#1a1a30", alpha=0.6)
    in_depth(p, v, 860, 330, 1010, 0, 0.62, "#c8963c", "#5b3a45", 0, 0)
    in_depth(p, v, 860, 430, 690, 0.01, 0.61, "#5b3a45", "#3b2a40", 7, 1, "#ffe2a0", "#ffd288", 0.9, 0.22)
    in_depth(p, v, 860, 760, 800, 0, 0.62, "#f3e2bd", "#8a6a60")
    front = box(850, 330, 470, 690, 54)
    p.fill(front, "#e9b54a", (0, "#9c5b34", 0.6))
    p.fill(box(850, 330, 470, 150, 54), "#f6e8c8", (0, "#b08a6a", 0.6))
    p.fill(box(852, 410, 466, 50), "#8d2f2c")
    p.fill(box(890, 470, 390, 260, 26), "#283457")
    p.fill(poly([(900, 722), (900, 480), (1060, 480), (980, 722)]), "#7a86a8", alpha=0.5)
    p.glow(1085, 600, 300, "#ffcf86", 0.4)
    person(p, 1130, 900, 380, "wait", -1, "#1e2a45", "#1e2a45", skin="#8d5a3b", hat=("cap", "#1b2238"))
    p.fill(box(850, 730, 470, 34), "#f3e2bd")
    p.fill(box(853, 764, 464, 190), "#e2a63d", (0, "#94502f", 0.6))
    p.line(poly([(1085, 470), (1085, 730)], False), "#8d2f2c", 9)
    p.fill(box(1000, 356, 170, 46, 10), "#20263c")
    for i in range(5):
        p.fill(box(1014 + i * 30, 368, 18, 22), "#ffc65e")
    p.fill(box(846, 950, 478, 50, 12), "#3a2c38")
    p.fill(box(900, 996, 380, 30), "#1c1b2c")
    for x in (925, 1245):
        p.fill(oval(x, 850, 40), "#8d2f2c")
        p.fill(oval(x, 850, 30), "#fff6d8")
        p.glow(x, 850, 300, "#ffe7ae", 0.9)
    for x in (925, 1245):
        p.glow(x - 60, 1090, 330, "#ffdb94", 0.55, 0.3)
    p.line(poly([(1085, 330), (1010, 230), (1120, 170)], False), "#231f38", 6)
    for x, y, h, pose, f, c in ((330, 1010, 250, "walk", 1, "#8a2f3a"), (215, 1110, 330, "wait", 1, "#28406a"),
        (470, 850, 130, "walk", -1, "#3f5a55"),
                                (520, 800, 96, "stand", 1, "#6a4070")):
        shadow(p, x, y, h * 0.2)
        person(p, x, y, h, pose, f, c, "#241f36", light="#ffcf92")
    lamp(p, 110, 1130, 700, "#ffdf9a", "#241f33")
    p.glow(600, 620, 400, "#ffc98a", 0.5)


def old_benches(p):
    sky(p, [(0, "#e9d7a6"), (1, "#f3e2b8")], 700)
    for y, c in ((480, "#b9b487"), (560, "#9aa36c")):
        for i in range(9):
            x = i * 220 + p.dice.uniform(-60, 60)
            tree(p, x, y + 120, p.dice.uniform(330, 460), c, dark(c, 0.22), "#7b6a50", 0.9, 16)
    p.wash(600, H, [(0, "#b6b06a"), (0.5, "#8a9150"), (1, "#4c5c3a")])
    p.mottle(box(0, 600, W, 600), "#e8d789", 0.6, 190, 20, 0.35)
    p.mottle(box(0, 600, W, 600), "#3d4c34", 0.45, 150, 20, 0.32)
    path = curve([(1000, 640), (1080, 640), (1210, 760), (1700, 960), (2000, 1250), (300, 1250), (700, 960),
        (980, 760)])
    p.fill(path, "#e0c797", (90, "#9c8766", 0.6))
    p.mottle(path, "#7f7258", 0.5, 170, 22, 0.36)
    p.mottle(path, "#fbecc2", 0.7, 130, 16, 0.3)
    for x, y, h, c, s in ((-40, 960, 1000, "#c98a35", "#7a4a2a"), (700, 760, 640, "#b7a13f", "#6b6a34"),
        (1760, 980, 1060, "#a85a2c", "#5e3128"),
                          (1330, 760, 560, "#d7a545", "#88602f")):
        tree(p, x, y, h, c, s, "#3a2b26", 0.95, 44, "#ffe49a")
    for x, y, w in ((180, 1010, 520), (1040, 930, 440), (880, 760, 170)):
        shadow(p, x + w / 2, y + 4, w * 0.55, "#2b3424", 0.4)
        bench(p, x, y, w)
    for x, y, h, pose, f, kw in (
            (300, 1015, 350, "sitread", 1, dict(top="#6a7b8c", legs="#3a3f4a", hair="#d9d4cc", hat=("cap", "#4b4f58"),
                skin="#d9a27c")),
            (455, 1015, 345, "sit", 1, dict(top="#8c3f3a", dress="#54304a", hair="#e9e4dc", skin="#c08457",
                scarf="#c7a04a")),
            (595, 1015, 355, "sit", -1, dict(top="#3e5a4a", legs="#2b2f3a", hair="#b9b2a8", skin="#8d5a3b",
                hat=("brim", "#c9b48a"))),
            (1130, 935, 305, "sit", 1, dict(top="#2f4a6e", legs="#4a4238", hair="#cfc8bd", skin="#5d3a28")),
            (1370, 935, 300, "sit", -1, dict(top="#b07a3c", dress="#7a5230", hair="#f0ece4", skin="#eabf9b")),
            (950, 764, 120, "sit", 1, dict(top="#7a4a6a", legs="#33303c"))):
        j = person(p, x, y, h, pose, f, **kw)
        if pose == "sitread":
            x0, y0 = j["hand"]
            p.fill(poly([(x0 - 55, y0 - 60), (x0 + 10, y0 - 40), (x0 + 10, y0 + 34), (x0 - 55, y0 + 16)]), "#f6efdd",
                (90, "#b9ab8c", 0.5))
            p.fill(poly([(x0 + 10, y0 - 40), (x0 + 70, y0 - 64), (x0 + 70, y0 + 12), (x0 + 10, y0 + 34)]), "#e7dcc2",
                (90, "#a99a7c", 0.5))
    person(p, 1180, 800, 150, "walk", -1, "#6a3a4a", "#2b2f3a", hat=("brim", "#4a3a30"))
    for _ in range(170):
        x, y = p.dice.uniform(0, W), p.dice.uniform(680, H)
        s = 3 + (y - 650) / 70
        p.fill(oval(x, y, s * 1.3, s * 0.6, p.dice.uniform(0, 180)), p.dice.choice(["#c98a35", "#a85a2c", "#e0b04a",
            "#7a3f28"]))
    with p.soft(26, 0.8, SCREEN):
        for x in (300, 760, 1180):
            p.beam(poly([(x + 420, -20), (x + 560, -20), (x + 140, H), (x - 200, H)]), (x + 450, 0), (x, 1000),
                "#ffe9b0", 0.4)


def pavement_cafe(p):
    p.wash(0, H, [(0, "#3a4a63"), (1, "#4a4350")])
    wall = box(0, 0, W, 900)
    p.fill(wall, "#d7b489", (180, "#9a6a5c", 0.6))
    p.mottle(wall, "#b98d6a", 0.4, 80, 40, 0.34)
    for x in (40, 480, 920, 1360):
        p.fill(box(x + 70, -30, 230, 250), "#f0dcb8")
        p.fill(box(x + 86, -30, 198, 234), "#4a5a72", (60, "#26314c", 0.6))
        p.line(poly([(x + 185, -30), (x + 185, 204)], False), "#f0dcb8", 9)
        p.line(poly([(x + 86, 90), (x + 284, 90)], False), "#f0dcb8", 8)
        for s in (-1, 1):
            p.fill(box(x + 185 + s * 172 - 46, -30, 92, 244), "#4d7a72", (90, "#2d4c54", 0.5))
            for k in range(12):
                p.line(poly([(x + 145 + s * 172, -10 + k * 18), (x + 225 + s * 172, -10 + k * 18)], False), "#35605f",
                    3)
    p.fill(box(60, 400, 1500, 470), "#4b2a26")
    for x, w in ((90, 420), (540, 230), (800, 420), (1240, 290)):
        door = w == 230
        p.fill(box(x, 420, w, 450 if door else 320), "#ffcf7a", (90, "#b3622f", 0.6))
        p.mottle(box(x, 420, w, 320), "#8a4526", 0.22, 60, 120, 0.4)
        for k in range(1, 3 if not door else 2):
            p.line(poly([(x + w * k / (3 if not door else 2), 420), (x + w * k / (3 if not door else 2), 740)], False),
                "#4b2a26", 10)
    for x in (180, 360, 900, 1120, 1350):
        p.line(poly([(x, 420), (x, 500)], False), "#4b2a26", 3)
        p.fill(oval(x, 512, 22), "#fff2c8")
        p.glow(x, 512, 170, "#ffdf9a", 0.7)
    person(p, 1010, 880, 330, "wait", -1, "#6a4632", "#2c2430", hair="#1c1518")
    n = 20
    for i in range(n):
        a, b = 20 + 1570 * i / n, 20 + 1570 * (i + 1) / n
        a2, b2 = -40 + 1690 * i / n, -40 + 1690 * (i + 1) / n
        p.fill(poly([(a, 270), (b, 270), (b2, 430), (b2 - 12, 466), ((a2 + b2) / 2, 476), (a2 + 12, 466), (a2, 430)]),
               "#a8322f" if i % 2 else "#f4e6cc", (90, "#4a2030", 0.45))
    p.wash(860, H, [(0, "#a98b78"), (1, "#5c5260")])
    for j in range(7):
        y = 870 + j * j * 8 + j * 6
        p.line(poly([(0, y), (W, y)], False), "#6d5d60", 2.5, 0.6)
        for i in range(16):
            x = 900 + (i * 130 - 950 + (j % 2) * 65) * (1 + j * 0.16)
            p.line(poly([(x, y), (x * 1.0 + (x - 900) * 0.08, y + 8 * (2 * j + 1) + 6)], False), "#6d5d60", 2, 0.5)
    p.beam(poly([(60, 860), (1560, 860), (1750, H), (-200, H)]), (800, 850), (800, H), "#ffcb80", 0.4)
    for x, y, s in ((300, 1010, 1.0), (820, 1060, 1.15), (1330, 1000, 0.95)):
        for d, f in ((-150, 1), (150, -1)):
            cx = x + d * s
            shadow(p, cx, y + 4, 90 * s, alpha=0.4)
            p.line(curve([(cx - f * 46 * s, y - 290 * s), (cx - f * 62 * s, y - 190 * s),
                (cx - f * 44 * s, y - 130 * s)], False), "#3d2a24", 9 * s)
            p.line(poly([(cx - f * 50 * s, y - 128 * s), (cx + f * 50 * s, y - 128 * s)], False), "#6a4632", 12 * s)
            for e in (-44, 44):
                p.line(poly([(cx + e * s, y - 124 * s), (cx + e * 1.2 * s, y)], False), "#3d2a24", 7 * s)
        people = {300: (dict(top="#28507a", legs="#2a2c3c", hair="#2b1c18", skin="#d9a27c"),
            dict(top="#c9803a", dress="#7a3a3a", hair="#5a3020", hair_long=True, skin="#eabf9b")),
                  820: (dict(top="#7a2f4a", dress="#4a2038", hair="#191417", hair_long=True, skin="#8d5a3b"),
                      dict(top="#e6d9bd", legs="#4a4f5c", hair="#a09890", skin="#c08457")),
                  1330: (dict(top="#3f6a55", legs="#2c2f40", hair="#1c1518", skin="#5d3a28", hat=("brim", "#d9c08a")),
                      dict(top="#5a5f8a", legs="#2a2530", hair="#c98f4a", skin="#eabf9b"))}[x]
        for d, f, kw in ((-150, 1, people[0]), (150, -1, people[1])):
            person(p, x + d * s, y, 430 * s, "sit", f, light="#ffd08a", **kw)
        p.line(poly([(x, y - 180 * s), (x, y)], False), "#2b2226", 12 * s)
        p.fill(oval(x, y, 60 * s, 10 * s), "#2b2226")
        p.fill(oval(x, y - 184 * s, 108 * s, 22 * s), "#f7ecd4", (90, "#b08a70", 0.5))
        for d, c in ((-40, "#fffaf0"), (36, "#fffaf0")):
            p.fill(poly([(x + d * s - 16 * s, y - 216 * s), (x + d * s + 16 * s, y - 216 * s),
                (x + d * s + 11 * s, y - 188 * s), (x + d * s - 11 * s, y - 188 * s)]), c, (0, "#a08a80", .6))
        p.fill(box(x - 7 * s, y - 262 * s, 14 * s, 74 * s, 5), "#3f6a4a")
    j = person(p, 1640, 1060, 520, "carry", -1, "#f4eee0", "#1d1c28", hair="#1c1518", skin="#c08457", light="#ffd08a")
    p.fill(poly([(1600, 760), (1680, 760), (1690, 930), (1596, 930)]), "#20202e")
    p.fill(oval(j["hand"][0] - 30, j["hand"][1] - 14, 90, 13), "#c9c4b8")
    for d in (-60, -10):
        p.fill(box(j["hand"][0] + d, j["hand"][1] - 70, 22, 52, 6), "#f0c25a")


def _poster(p, x, y, w, h, kind):
    pairs = [("#f2c94a", "#c9382f"), ("#2f6fb0", "#f4e6c8"), ("#d6543f", "#22305a"), ("#3f9a7a", "#f7ecd0"),
        ("#f4e6d0", "#7a3f8a"), ("#e8a0a8", "#2a4a6a"), ("#22305a", "#e8a93a")]
    back, ink = pairs[kind % len(pairs)]
    paper = poly([(x + p.dice.uniform(-5, 5), y + p.dice.uniform(-5, 5)), (x + w, y + p.dice.uniform(-6, 6)),
        (x + w + p.dice.uniform(-5, 5), y + h), (x, y + h + p.dice.uniform(-6, 6))])
    p.fill(box(x + 7, y + 9, w, h), "#3a2a2c", alpha=0.35)
    p.fill(paper, back)
    with p.clipped(paper):
        cx, cy, r = x + w / 2, y + h * 0.4, w * 0.26
        if kind % 3 == 0:
            for a in [k * 0.4 for k in range(16)]:
                p.fill(poly([(cx, cy), (cx + math.cos(a) * w, cy + math.sin(a) * w),
                    (cx + math.cos(a + 0.2) * w, cy + math.sin(a + 0.2) * w)]), pale(back, 0.4))
        elif kind % 3 == 1:
            p.fill(oval(cx, cy, w * 0.44), mix(back, ink, 0.35))
        else:
            p.fill(poly([(x, y + h * 0.55), (x + w, y + h * 0.2), (x + w, y + h), (x, y + h)]), mix(back, ink, 0.3))
        skin = ["#e6b48a", "#a9683f", "#c98f64", "#7a4a34", "#f0cfa8"][kind % 5]
        p.fill(curve([(cx - w * 0.44, y + h * 0.84), (cx - w * 0.36, y + h * 0.66), (cx, y + h * 0.58),
            (cx + w * 0.36, y + h * 0.66), (cx + w * 0.44, y + h * 0.84)], tension=0.5), ink)
        p.fill(poly([(cx - w * 0.1, y + h * 0.6), (cx + w * 0.1, y + h * 0.6), (cx, y + h * 0.76)]), "#fbf4e4")
        p.fill(limb((cx, cy + r * 0.7), (cx, cy + r * 1.5), r * 0.36, r * 0.4), dark(skin, 0.2))
        p.fill(oval(cx, cy, r * 0.84, r * 1.08), skin)
        p.fill(curve([(cx, cy - r * 1.08), (cx + r * 0.84, cy - r * 0.1), (cx + r * 0.5, cy + r * 0.8),
            (cx, cy + r * 1.08)], tension=0.7), mix(skin, ink, 0.45))
        hair = dark(ink, 0.5) if kind % 2 else "#3a2a24"
        top = {0: [(-0.9, 0.1), (-0.95, -0.7), (0, -1.3), (0.95, -0.7), (0.9, 0.1), (0.6, -0.5), (0, -0.66),
            (-0.6, -0.5)], 1: [(-1.0, 1.1), (-1.1, -0.5), (0, -1.35), (1.1, -0.5), (1.0, 1.1), (0.74, 0.6),
            (0.66, -0.4), (0, -0.6), (-0.66, -0.4), (-0.74, 0.6)], 2: [(-0.86, -0.3), (-0.5, -1.2), (0.6, -1.3),
            (0.95, -0.5), (0.5, -0.72), (-0.3, -0.5)]}[kind % 3]
        p.fill(curve([(cx + u * r, cy + v * r) for u, v in top]), hair)
        for s in (-1, 1):
            p.fill(oval(cx + s * r * 0.34, cy - r * 0.05, r * 0.09, r * 0.11), "#1c1a24")
            p.line(curve([(cx + s * r * 0.18, cy - r * 0.3), (cx + s * r * 0.36, cy - r * 0.36),
                (cx + s * r * 0.54, cy - r * 0.28)], False), "#1c1a24", r * 0.08)
        p.line(curve([(cx, cy - r * 0.02), (cx + r * 0.13, cy + r * 0.3), (cx - r * 0.02, cy + r * 0.34)], False),
            dark(skin, 0.5), r * 0.06)
        p.line(curve([(cx - r * 0.28, cy + r * 0.56), (cx, cy + r * 0.66), (cx + r * 0.28, cy + r * 0.56)], False),
            "#7a2a2c", r * 0.1)
        p.fill(box(x, y + h * 0.84, w, h * 0.16), ink)
        p.fill(box(x + w * 0.12, y + h * 0.89, w * 0.56, h * 0.05, 6), pale(back, 0.3))
        p.fill(oval(x + w * 0.82, y + h * 0.915, w * 0.07), back)
    p.mottle(paper, "#fff6e4", 0.3, 50, 30, 0.24)
    p.stipple(paper, 90, "#2a2030", 0.35)
    if kind % 4 == 2:
        p.fill(poly([(x + w * 0.72, y - 4), (x + w + 6, y - 4), (x + w + 4, y + h * 0.22),
            (x + w * 0.86, y + h * 0.13)]), "#c9b49a")
        p.fill(poly([(x + w * 0.72, y), (x + w * 0.86, y + h * 0.13), (x + w * 0.7, y + h * 0.12)]), "#fbf4e4")


def street_election_posters(p):
    wall = box(0, 0, W, 900)
    p.fill(wall, "#b58f78", (0, "#7a5a60", 0.6))
    p.mottle(wall, "#d9b494", 0.5, 120, 60, 0.34)
    for r in range(23):
        for k in range(23):
            if p.dice.random() < 0.5:
                p.fill(box(-40 + k * 84 + (r % 2) * 42, r * 40, 80, 36), p.dice.choice(["#a87a66", "#c09a80",
                    "#94685c", "#b8876e"]), alpha=0.7)
    p.fill(box(0, 0, W, 70), "#8a6a64", (90, "#5a444c", 0.6))
    p.fill(box(0, 68, W, 16), "#d9bfa4")
    kind = 0
    for r in range(2):
        for k in range(7):
            _poster(p, 40 + k * 250 + (r % 2) * -16 + p.dice.uniform(-8, 8), 120 + r * 350 + p.dice.uniform(-8, 8),
                226, 324, kind)
            kind += 1 if k != 3 else 2
    p.beam(poly([(-100, -50), (700, -50), (1500, 900), (700, 900)]), (200, -50), (1000, 900), "#fff0c8", 0.3)
    p.fill(poly([(0, 870), (W, 870), (W, 1040), (0, 1040)]), "#bdb0a6", (90, "#8f8688", 0.6))
    for x in range(0, W + 200, 150):
        p.line(poly([(x, 870), (x - 60, 1040)], False), "#8f8688", 4, 0.7)
    p.fill(box(0, 1034, W, 28), "#dcd2c6")
    p.fill(box(0, 1058, W, 160), "#5f5f6c", (90, "#3a3c4a", 0.7))
    p.mottle(box(0, 1058, W, 160), "#8a8a94", 0.5, 160, 9, 0.3)
    for x, y, h, pose, f, kw in ((300, 1010, 500, "walk", 1, dict(top="#c98f3a", dress="#5a2f4a", hair_long=True,
        skin="#c08457", hair="#3a2420")), (760, 1000, 510, "stand", -1, dict(top="#33507a", legs="#2a2c3a",
        skin="#8d5a3b", hat=("cap", "#8a3a34"))),
                                 (890, 1010, 330, "point", -1, dict(top="#d6543f", legs="#3a4a6a", skin="#8d5a3b")),
                                     (1130, 1005, 500, "stride", 1, dict(top="#3f6a5a", legs="#23262f", skin="#eabf9b",
                                     hair="#8a8078")), (1480, 1010, 480, "walk", -1,
                                     dict(top="#7a3a5a", dress="#2b2a44", scarf="#e8c27a", skin="#d9a27c"))):
        p.fill(oval(x + 60, y + 4, 150, 13), "#4a3f48", alpha=0.45)
        j = person(p, x, y, h, pose, f, light="#fff3d4", **kw)
        if pose == "stride":
            p.fill(box(j["far_hand"][0] - 46, j["far_hand"][1], 92, 66, 6), "#6a4630", (0, "#2a1c20", 0.6))
        if h == 500 and pose == "walk":
            p.fill(poly([(j["hand"][0] - 36, j["hand"][1] + 40), (j["hand"][0] + 36, j["hand"][1] + 40),
                (j["hand"][0] + 44, j["hand"][1] + 150), (j["hand"][0] - 44, j["hand"][1] + 150)]), "#f0e2c0",
                (0, "#a88a6a", 0.6))
            p.line(curve([(j["hand"][0] - 20, j["hand"][1] + 42), j["hand"], (j["hand"][0] + 20, j["hand"][1] + 42)],
                False), "#a88a6a", 5)
    with p.moved(1680, 1160, 1.3):
        for wx in (-110, 112):
            p.line(oval(wx, -70, 68), "#1c1e28", 9)
            p.fill(oval(wx, -70, 7), "#8a8f98")
            for a in [k * 0.7 for k in range(9)]:
                p.line(poly([(wx, -70), (wx + math.cos(a) * 64, -70 + math.sin(a) * 64)], False), "#b9bec8", 1.5, 0.7)
        for a, b in (((-110, -70), (-10, -72)), ((-110, -70), (-40, -190)), ((-10, -72), (-46, -206)),
            ((-10, -72), (84, -190)), ((-40, -186), (84, -190)), ((112, -70), (78, -220))):
            p.line(poly([a, b], False), "#2f7a6a", 9)
        p.line(curve([(78, -220), (60, -236), (96, -240)], False), "#1c1e28", 9)
        p.fill(oval(-48, -212, 34, 10), "#3a2420")
