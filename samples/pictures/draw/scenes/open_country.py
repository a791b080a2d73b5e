"""Steppe, snow, desert and hillsides, and who lives off them."""

import math

from animals import beast
from canvas import H, W, dark
from nature import conifer, disc, grass, hills, mist, peak, rays, sky, smoke, stars, tree
from paths import box, curve, oval, poly
from people import person
from town import shadow


def radio_mast(p):
    sky(p, [(0, "#31477f"), (0.5, "#b98aa0"), (0.85, "#f7b37a"), (1, "#ffe0a0")], 760, "#f6c39a", 0.32)
    stars(p, 260, 60)
    disc(p, 1430, 700, 60, "#fff0c2", 8, 0.7)
    hills(p, 720, 60, 3, "#7f6c8c", "#c98f83")
    hills(p, 765, 34, 4, "#6b5a6c", "#a5746a")
    land = hills(p, 800, 16, 2, "#8f7d45", "#39402f")
    p.mottle(land, "#d0a955", 0.5, 190, 14, 0.34)
    p.mottle(land, "#4c5636", 0.5, 160, 14, 0.34)
    for x in (110, 300, 700, 1010):
        p.line(poly([(520, 60 + abs(x - 520) * 0.0), (x, 900)], False), "#2a2740", 2.5, 0.8)
        p.line(poly([(520, 420), (x * 0.5 + 260, 890)], False), "#2a2740", 2.5, 0.8)
    for x in (-1, 1):
        p.line(poly([(520 + x * 12, 40), (520 + x * 34, 930)], False), "#a8392f", 9)
    n = 22
    for i in range(n):
        y, y2 = 40 + 890 * i / n, 40 + 890 * (i + 1) / n
        w, w2 = 12 + 22 * i / n, 12 + 22 * (i + 1) / n
        c = "#a8392f" if (i // 3) % 2 else "#f3e4cf"
        p.line(poly([(520 - w, y), (520 + w2, y2), (520 - w2, y2), (520 + w, y)], False), c, 6)
        for s in (-1, 1):
            p.line(poly([(520 + s * w, y), (520 + s * w2, y2)], False), c, 10)
    p.line(poly([(520, 40), (520, -40)], False), "#f3e4cf", 7)
    for y in (180, 300):
        p.fill(oval(556, y, 16, 44), "#f7ecd9", (0, "#6b5a6c", 0.8))
        p.fill(oval(480, y + 60, 14, 38), "#f7ecd9", (0, "#6b5a6c", 0.8))
    for y in (42, 480):
        p.fill(oval(520, y, 10), "#ff5a4a")
        p.glow(520, y, 130, "#ff4a3a", 0.9)
    p.fill(box(420, 860, 100, 80), "#d9cbb2", (180, "#6a5a60", 0.8))
    p.fill(box(410, 848, 120, 16), "#7a3b33")
    p.fill(box(450, 884, 30, 56), "#ffce7a")
    smoke(p, 1150, 650, 46, 330, "#efe0d6", 0.75, 0.35, 20, 9)
    shadow(p, 1100, 1008, 380, "#2a2a24", 0.5, 34)
    p.fill(curve([(800, 1010), (796, 830), (806, 800), (1394, 800), (1404, 830), (1400, 1010)], tension=0.2),
        "#efe4cd", (180, "#7a6578", 0.8))
    p.fill(curve([(780, 815), (960, 690), (1100, 664), (1240, 690), (1420, 815), (1100, 836)], tension=0.3), "#f8efdb",
        (180, "#8a7286", 0.8))
    p.fill(oval(1100, 668, 64, 15), "#b0553c")
    p.line(poly([(1150, 690), (1150, 622)], False), "#2a2430", 14)
    for y, c in ((838, "#b0392f"), (856, "#e0a83f"), (980, "#2f5f86")):
        p.line(curve([(797, y), (1100, y + 18), (1403, y)], False), c, 11)
    for i in range(12):
        x = 820 + i * 51
        p.fill(poly([(x, 888 + 14 * math.sin(i / 11 * 3.14)), (x + 22, 914 + 14 * math.sin(i / 11 * 3.14)),
            (x, 940 + 14 * math.sin(i / 11 * 3.14)), (x - 22, 914 + 14 * math.sin(i / 11 * 3.14))]),
            "#b0392f" if i % 2 else "#2f5f86", alpha=.85)
    p.fill(box(1040, 862, 130, 154), "#a8452f")
    p.fill(box(1056, 876, 98, 140), "#ffc765")
    p.glow(1105, 950, 260, "#ffb04f", 0.7)
    person(p, 1010, 1040, 190, "wait", -1, "#2f5f86", "#33304a", dress="#2f5f86", hat=("turban", "#8a2f3a"),
        light="#ffd08a", skin="#c08457")
    beast(p, 1560, 1010, 190, "#7a4630", -1, "horse", grazing=True, light="#ffd08a")
    beast(p, 1700, 960, 150, "#c9a888", 1, "horse", light="#ffe0a6")
    beast(p, 250, 1080, 260, "#5a3a2e", 1, "horse", light="#ffd08a")
    person(p, 255, 1010, 300, (0, (40, 60), (30, 50), (46, 40), (40, 44), 4), 1, "#8a2f3a", "#2b2a3c",
        hat=("turban", "#e0a83f"), light="#ffd9a0", skin="#c08457")
    grass(p, 1060, H, ["#d9b45a", "#6a6a38", "#f0d488", "#4a4a30"], 800, 62)


def reindeer(p):
    sky(p, [(0, "#5a7fb0"), (0.6, "#e2bfc0"), (1, "#ffd9ac")], 600, "#f7dcd2", 0.3)
    disc(p, 380, 540, 56, "#fff4d4", 9, 0.7)
    hills(p, 560, 90, 3, "#a9b3d2", "#f0cfc6")
    hills(p, 600, 50, 3, "#8797c0", "#cdbdce")
    for _ in range(70):
        x = p.dice.uniform(-20, W + 20)
        conifer(p, x, 640 + p.dice.uniform(-14, 30), p.dice.uniform(70, 170), "#46608a", "#2a3e6c", "#e9edf6")
    snow = hills(p, 640, 22, 3, "#f4f1f2", "#b4c3e4")
    p.mottle(snow, "#c3cfeb", 0.6, 200, 18, 0.38)
    p.mottle(snow, "#ffe7cf", 0.5, 180, 12, 0.25)
    for x, h in ((80, 520), (-10, 640), (1740, 600), (1640, 430)):
        conifer(p, x, 860 + h * 0.1, h, "#2f4f6e", "#182c4e", "#f3f4fa", 0.42)
    herd = [(p.dice.uniform(180, 1650), 680 + 400 * (i / 33) ** 1.5) for i in range(34)]
    for i, (x, y) in enumerate(sorted(herd, key=lambda q: q[1])):
        h = 50 + (y - 680) * 0.5
        p.fill(oval(x + h * 0.9, y + 2, h * 0.9, h * 0.07), "#8fa2d0", alpha=0.7)
        beast(p, x, y, h, p.dice.choice(["#7a5f50", "#94765f", "#5f4a42", "#b8a28c", "#6a5248"]),
            p.dice.choice([1, 1, 1, -1]), "reindeer", "#2a2f58",
              p.dice.random() < 0.25, "#ffe4bd")
    for x, y, h in ((560, 1150, 330), (980, 1170, 290)):
        p.fill(oval(x + h, y + 2, h, h * 0.06), "#8fa2d0", alpha=0.8)
        beast(p, x, y, h, "#6a4f42" if h > 300 else "#a08468", 1, "reindeer", "#2a2f58", False, "#ffe4bd")
    p.fill(oval(1590, 1154, 190, 14), "#8fa2d0", alpha=0.8)
    person(p, 1420, 1150, 380, "walk", -1, "#20498a", "#2b2f4a", skin="#d9a27c", hat=("toque", "#c43a34"),
        dress="#20498a", light="#ffe4bd")
    with p.soft(7, 0.7):
        for _ in range(130):
            p.fill(oval(p.dice.uniform(0, W), p.dice.uniform(0, H), p.dice.uniform(3, 7)), "#ffffff")


def excavation(p):
    sky(p, [(0, "#5f9cc4"), (0.7, "#d9e0cf"), (1, "#f6deb0")], 420, "#f2efe0", 0.25)
    peak(p, 1440, 430, 420, 230, "#e2b878", "#a87a5c", lean=0)
    peak(p, 1100, 430, 260, 140, "#e8c48a", "#b98c68", lean=0)
    hills(p, 420, 16, 4, "#e6c084", "#c99a62")
    for x in (120, 320, 420):
        p.fill(box(x, 300, 42, 140), "#e4c89a", (0, "#8f6a54", 0.8))
        p.fill(box(x - 8, 290, 58, 16), "#f0d8ac")
    p.fill(box(310, 270, 164, 24), "#e4c89a", (90, "#a88460", 0.6))
    top = box(0, 440, W, 760)
    p.fill(top, "#e0b574", (90, "#b98550", 0.5))
    p.mottle(top, "#f3d79c", 0.5, 120, 14, 0.3)
    for x in (900, 1240):
        p.fill(poly([(x - 150, 470), (x, 360), (x + 150, 470)]), "#f4ead2", (0, "#b9a284", 0.7))
        for d in (-140, 140):
            p.line(poly([(x + d, 468), (x + d, 560)], False), "#7a5a44", 6)
    pit = [(240, 620), (1560, 600), (1790, 1240), (20, 1240)]
    p.fill(poly(pit), "#8f5f3d")
    for i, (c, h) in enumerate((("#c98f56", 0), ("#b07646", 46), ("#9c6640", 92))):
        p.fill(poly([(240 + h * 0.5, 620 + h), (1560 - h * 0.4, 602 + h), (1560 - h * 0.4 - 10, 650 + h),
            (240 + h * 0.5 + 12, 668 + h)]), c, (90, "#5f3a30", 0.5))
    floor = poly([(310, 754), (1500, 736), (1700, 1240), (110, 1240)])
    p.fill(floor, "#b98552", (180, "#6a4232", 0.7))
    p.mottle(floor, "#8a5c3c", 0.5, 70, 18, 0.4)
    p.mottle(floor, "#dcae72", 0.4, 60, 14, 0.3)
    p.fill(poly([(240, 620), (310, 754), (110, 1240), (20, 1240)]), "#6f4532", (0, "#4a2d28", 0.5))
    p.fill(poly([(1560, 600), (1500, 736), (1700, 1240), (1790, 1240)]), "#d29a5e", (180, "#8a5c40", 0.6))
    for k in range(3):
        p.line(poly([(264 + k * 22 - 60 * k, 668 + k * 44 + 150 * k), (90 + k * 10, 1200)], False), "#57362b", 5, 0.6)
    for a, b in (((240, 640), (1560, 620)), ((690, 610), (560, 1240)), ((1120, 606), (1240, 1240)),
        ((120, 930), (1680, 900))):
        p.line(poly([a, b], False), "#fdf5e2", 3, 0.85)
    for x, y, s, c, tilt in ((760, 905, 120, "#b5532e", 0), (905, 925, 92, "#8a3f2c", -24),
        (1330, 900, 100, "#c46a38", 16), (1010, 860, 66, "#d08a50", 0), (880, 1120, 150, "#a84a2a", 62),
        (1180, 1120, 90, "#c97a45", 0)):
        p.fill(oval(x + 26, y + 4, s * 0.6, s * 0.12), "#4a2d28", alpha=0.6)
        with p.moved(x, y, s / 100, tilt):
            p.fill(curve([(-18, -104), (18, -104), (16, -84), (46, -56), (40, -16), (18, 2), (-18, 2), (-40, -16),
                (-46, -56), (-16, -84)]), c, (0, "#4a2028", 0.7))
            p.fill(oval(0, -104, 22, 6), dark(c, 0.45))
            p.line(curve([(-45, -56), (0, -50), (45, -56)], False), "#2f2028", 6)
            p.line(curve([(-43, -36), (0, -30), (43, -36)], False), "#f0d0a0", 4)
            p.line(curve([(16, -96), (50, -84), (44, -60)], False), c, 8)
    for x, y, h, pose, f, kw in ((560, 1010, 430, "kneel", 1, dict(top="#e9e2cc", legs="#7a6a4c",
        hat=("brim", "#f2dba6"), skin="#c08457")),
                                 (1480, 1060, 450, "kneel", -1, dict(top="#3a6a8a", legs="#4a4436",
                                     hat=("brim", "#e6c98a"), skin="#8d5a3b")),
                                 (360, 1170, 440, "squat", 1, dict(top="#b04a3a", legs="#3a3f52", scarf="#f0e2c0",
                                     skin="#d9a27c")),
                                 (1640, 610, 190, "point", -1, dict(top="#d9b25a", legs="#4a4f5c",
                                     hat=("brim", "#f2e2b8"))),
                                 (700, 600, 180, "walk", 1, dict(top="#5a7a5a", legs="#5a4a3a",
                                     hat=("brim", "#e6c98a"))),
                                 (1010, 590, 160, "stand", -1, dict(top="#f0e6d0", legs="#6a5a4a", scarf="#2f5f86"))):
        shadow(p, x + h * 0.1, y + 4, h * 0.26, "#3a2220", 0.5)
        j = person(p, x, y, h, pose, f, light="#fff0cc", **kw)
        if pose == "kneel":
            hx, hy = j["hand"]
            p.line(poly([(hx, hy), (hx + f * 44, hy + 40)], False), "#f0d8a8", 8)
            p.line(poly([(hx + f * 44, hy + 40), (hx + f * 58, hy + 54)], False), "#3a2a24", 16)
    p.fill(poly([(1290, 1010), (1390, 1010), (1376, 1090), (1304, 1090)]), "#2f3a48", (0, "#141a28", 0.6))
    p.line(curve([(1296, 1010), (1340, 950), (1384, 1010)], False), "#8a8f98", 5)


def coffee_harvest(p):
    sky(p, [(0, "#8fc0c8"), (0.6, "#f2e6bd"), (1, "#fbd99a")], 560, "#fff6dc", 0.3)
    rays(p, 1500, -100, "#fff0b8", 0.3, 9, 1500, 95, 165)
    hills(p, 330, 110, 3, "#8fb5a8", "#d5d8b4")
    mist(p, 330, 120, "#fdf3d6", 0.7)
    hills(p, 430, 90, 3, "#5f9478", "#a8bf8c")
    mist(p, 430, 110, "#fdf3d6", 0.6)
    hills(p, 530, 60, 3, "#3f7a58", "#6f9c66")
    for x in (150, 520, 980, 1400, 1690):
        tree(p, x, 600 + p.dice.uniform(-10, 20), p.dice.uniform(180, 280), "#4c8a5c", "#2c5f48", "#5a4636", 1.0, 18,
            "#b7cf78")
    p.wash(590, H, [(0, "#7a5a3a"), (1, "#4a3226")])
    people = {720: [(420, 190, "#c4403a", 1), (1180, 186, "#e8b23a", -1)], 860: [(760, 280, "#2f6f9a", 1)], 1120: []}

    def bush(x, y, r):
        p.fill(oval(x + r * 0.1, y, r * 1.25, r * 0.22), "#2a1f1c", alpha=0.5)
        for _ in range(7):
            cx, cy = x + p.dice.uniform(-0.6, 0.6) * r, y - r * p.dice.uniform(0.35, 1.1)
            p.fill(oval(cx, cy, r * 0.55, r * 0.46), "#1f5a3c", (70, "#0f3328", 0.8))
        for _ in range(int(26 + r * 0.35)):
            a, d = p.dice.uniform(0, 6.28), p.dice.uniform(0, 1) ** 0.5
            lx, ly = x + math.cos(a) * d * r * 1.05, y - r * 0.72 + math.sin(a) * d * r * 0.66
            t = p.dice.uniform(-70, 70)
            p.fill(oval(lx, ly, r * 0.17, r * 0.07, t), p.dice.choice(["#2f7a4c", "#3f9458", "#1f5a3c", "#79b665"]))
        for _ in range(int(7 + r * 0.05)):
            a, d = p.dice.uniform(0, 6.28), p.dice.uniform(0, 1) ** 0.5
            cx, cy = x + math.cos(a) * d * r * 0.95, y - r * 0.66 + math.sin(a) * d * r * 0.56
            for k in range(3):
                p.fill(oval(cx + k * r * 0.07, cy + (k % 2) * r * 0.06, r * 0.055),
                    p.dice.choice(["#d62f2a", "#e2483a", "#a81f2a", "#e8962f"]))

    for y in (650, 720, 810, 930):
        r = 34 + (y - 640) * 0.34
        n = int(W / (r * 1.9)) + 2
        for i in range(n):
            bush(-20 + i * W / (n - 1) + p.dice.uniform(-12, 12), y, r)
        for x, h, top, f in {650: [(640, 120, "#f0e2c0", 1), (1350, 118, "#b04a7a", -1)], 720: people[720],
            810: people[860], 930: [(1330, 350, "#b5482f", -1)]}[y]:
            j = person(p, x, y + 30, h, "reach", f, top, "#3a4256", "#8d5a3b", hat=("brim", "#f0d79a"), light="#fff0c0")
    j = person(p, 560, 1180, 640, "reach", 1, "#2f6f9a", skin="#744a30", dress="#c4403a", hat=("brim", "#f2dca0"),
        light="#fff0c0", hair_long=True)
    hx, hy = j["hip"]
    p.line(curve([(hx + 50, hy - 40), (hx - 40, hy - 200)], False), "#e8d2a0", 12)
    p.fill(curve([(hx - 30, hy - 70), (hx + 150, hy - 70), (hx + 130, hy + 80), (hx + 60, hy + 98),
        (hx - 10, hy + 80)], tension=0.3), "#c99a5a", (0, "#6a4228", 0.7))
    for k in range(5):
        p.line(curve([(hx - 26 + k, hy - 50 + k * 28), (hx + 60, hy - 40 + k * 28),
            (hx + 146 - k * 4, hy - 50 + k * 28)], False), "#8a5f38", 5)
    for k in range(40):
        p.fill(oval(hx + 60 + p.dice.uniform(-82, 82), hy - 74 + p.dice.uniform(-16, 12), 13),
            p.dice.choice(["#d62f2a", "#e2483a", "#a81f2a"]))
    for x, y, r in ((900, 1180, 190), (1250, 1220, 210), (1640, 1190, 220), (120, 1230, 220)):
        bush(x, y, r)
